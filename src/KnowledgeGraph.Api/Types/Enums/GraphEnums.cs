using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Statements;
using KnowledgeGraph.Model.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Api.Types.Enums;

internal sealed class LanguageEnum() : ModelEnum<Language>(
    "Language", "A language, by its BCP 47 tag.",
    (Language.En, "English."),
    (Language.Ar, "Arabic."));

internal sealed class EntityKindEnum() : ModelEnum<EntityKind>(
    "EntityKind", "What an entity is.",
    (EntityKind.Person, "A human being."),
    (EntityKind.Organization, "A body with members or staff: an alliance, a ministry, a company."),
    (EntityKind.State, "A sovereign state or a territory with a code of its own."),
    (EntityKind.Initiative, "A treaty, programme, dialogue, coalition or plan that states and organisations take part in."),
    (EntityKind.Place, "A city, region or feature of the map that is not a state."),
    (EntityKind.Event, "Something that happened on a date."));

internal sealed class NameRoleEnum() : ModelEnum<NameRole>(
    "NameRole", "The part a name plays among the names of an entity.",
    (NameRole.Preferred, "The name that is shown in its language."),
    (NameRole.Alias, "Another full name."),
    (NameRole.Acronym, "An abbreviation."),
    (NameRole.Transliteration, "A spelling in the other script's letters."),
    (NameRole.Misspelling, "A wrong form that occurs in print."),
    (NameRole.Short, "A customary short form that means the entity only in context."),
    (NameRole.Demonym, "The adjective or people of a state or place."));

internal sealed class RelationTypeEnum() : ModelEnum<RelationType>(
    "RelationType", "What a lasting relation between two entities says.",
    (RelationType.HoldsPosition, "A person holds an office of an organisation or state."),
    (RelationType.MemberOf, "A state, organisation or person is a member of an organisation or initiative."),
    (RelationType.PartyTo, "A state or organisation is a party to an initiative."),
    (RelationType.PartOf, "An organisation is a part of another, of a state or of an initiative."),
    (RelationType.LocatedIn, "An organisation or place lies in a place or state."),
    (RelationType.EstablishedBy, "An organisation or initiative was set up by a person, organisation or state."));

internal sealed class DirectionEnum() : ModelEnum<RelationDirection>(
    "Direction", "Which relations, seen from an entity.",
    (RelationDirection.Both, "Those that leave it and those that reach it."),
    (RelationDirection.Outgoing, "Those that leave it: it is their `from`."),
    (RelationDirection.Incoming, "Those that reach it: it is their `to`."));

internal sealed class DocumentKindEnum() : ModelEnum<DocumentKind>(
    "DocumentKind", "What kind of source a document is.",
    (DocumentKind.Article, "A text that somebody published."),
    (DocumentKind.Record, "A row of an event table."),
    (DocumentKind.Curated, "What an editor stated after a source."));

internal sealed class MentionFormEnum() : ModelEnum<MentionForm>(
    "MentionForm", "How a mention names its entity.",
    (MentionForm.Name, "By a full name."),
    (MentionForm.Short, "By a short form."),
    (MentionForm.Acronym, "By an abbreviation."),
    (MentionForm.Demonym, "By the adjective or people of a state or place."),
    (MentionForm.Title, "By an office or title alone."));
