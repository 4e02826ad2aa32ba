namespace KnowledgeGraph.Storage.Neo4j.Tests;

/// <summary>How a store on a server is written.</summary>
public sealed class AddressTests
{
    private static Neo4jAddress Parse(string text, params (string Name, string Value)[] variables) =>
        Neo4jAddress.Parse(text, name => variables.FirstOrDefault(v => v.Name == name).Value);

    [Theory]
    [InlineData("neo4j+http://localhost", "http://localhost:7474/", "neo4j", "", "neo4j+http://localhost:7474/neo4j")]
    [InlineData("neo4j+http://10.0.0.7:7480/affairs", "http://10.0.0.7:7480/", "affairs", "", "neo4j+http://10.0.0.7:7480/affairs")]
    [InlineData("NEO4J+HTTPS://x.databases.neo4j.io/x?graph=Test", "https://x.databases.neo4j.io/", "x", "Test", "neo4j+https://x.databases.neo4j.io/x?graph=Test")]
    public void An_address_names_server_database_and_graph(string text, string server, string database, string graph, string location)
    {
        var address = Parse(text);
        Assert.Equal((server, database, graph, location), (address.Server.ToString(), address.Database, address.Graph, address.Location));
    }

    [Fact]
    public void User_and_password_come_from_the_address_else_from_the_environment()
    {
        (string, string)[] variables = [("NEO4J_USERNAME", "omar"), ("NEO4J_PASSWORD", "sesame")];
        Assert.Equal((null, null), Pair(Parse("neo4j+http://h")));
        Assert.Equal(("omar", "sesame"), Pair(Parse("neo4j+http://h", variables)));
        Assert.Equal(("layla", "sesame"), Pair(Parse("neo4j+http://layla@h", variables)));
        Assert.Equal(("layla", "a:b@c"), Pair(Parse("neo4j+http://layla:a%3Ab%40c@h", variables)));
        Assert.Equal(("neo4j", "sesame"), Pair(Parse("neo4j+http://h", ("NEO4J_PASSWORD", "sesame"))));

        static (string?, string?) Pair(Neo4jAddress address) => (address.User, address.Password);
    }

    [Theory]
    [InlineData("neo4j+http://")]
    [InlineData("neo4j+http://layla:secret@h/no_such")]
    [InlineData("neo4j+http://layla:secret@h/?graph=2nd")]
    [InlineData("neo4j+http://layla:secret@h/?shape=round")]
    [InlineData("bolt://layla:secret@h")]
    public void What_is_no_address_is_refused_without_showing_the_password(string text) =>
        Assert.DoesNotContain("secret", Assert.Throws<FormatException>(() => Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_address_is_shown_with_neither_user_nor_password() => Assert.Equal("neo4j+http://h:7474/neo4j", Parse("neo4j+http://layla:secret@h").Location);
}
