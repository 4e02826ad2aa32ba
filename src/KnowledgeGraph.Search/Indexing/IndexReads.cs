using KnowledgeGraph.Model.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>Small reads of one searcher.</summary>
internal static class IndexReads
{
    /// <summary>The number of the hit with this id; null where there is none.</summary>
    public static int? FindHit(IndexSearcher searcher, string id)
    {
        var top = searcher.Search(new TermQuery(new Term(IndexFields.Id, id)), 1);
        return top.ScoreDocs.Length == 0 ? null : top.ScoreDocs[0].Doc;
    }

    /// <summary>What hit a document is; from columns, as stored fields would have to be unpacked.</summary>
    public static (string Id, SearchKind Kind) Identity(IndexSearcher searcher, int hit)
    {
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(hit, searcher.IndexReader.Leaves)];
        return (Value(IndexFields.Id), FacetValues.Kind(Value(IndexFields.Kind)));

        string Value(string column)
        {
            var bytes = new BytesRef();
            (leaf.AtomicReader.GetSortedDocValues(column) ?? throw new CorruptIndexException($"A hit has no {column}.")).Get(hit - leaf.DocBase, bytes);
            return bytes.Utf8ToString();
        }
    }

    /// <summary>The connectedness an entity is indexed with; null where it is not indexed.</summary>
    public static int? WeightOf(IndexSearcher searcher, string id)
    {
        if (FindHit(searcher, id) is not { } number) return null;
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(number, searcher.IndexReader.Leaves)];
        return (int?)leaf.AtomicReader.GetNumericDocValues(IndexFields.Weight)?.Get(number - leaf.DocBase);
    }

    /// <summary>The ids of all hits.</summary>
    public static HashSet<string> AllIds(IndexSearcher searcher)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(IndexFields.Id) is not { } terms) continue;
            var live = leaf.AtomicReader.LiveDocs;
            var all = terms.GetEnumerator();
            DocsEnum? docs = null;
            while (all.MoveNext())
            {
                docs = all.Docs(live, docs, DocsFlags.NONE);
                if (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) ids.Add(all.Term.Utf8ToString());
            }
        }

        return ids;
    }
}
