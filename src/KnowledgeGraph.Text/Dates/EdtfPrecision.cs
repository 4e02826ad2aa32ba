namespace KnowledgeGraph.Text.Dates;

/// <summary>How much of a calendar date an EDTF date states, coarse to fine.</summary>
public enum EdtfPrecision
{
    Decade,
    Year,
    Season,
    Month,
    Day,
}
