namespace KnowledgeGraph.Text.Dates.Expressions;

/// <summary>What a word can be in a date expression; spelled in <c>graph-seed/lexicon/dates.tsv</c> in lower case with hyphens.</summary>
internal enum DateWordClass
{
    Month,
    HijriMonth,
    Weekday,
    Season,
    DayOffset,
    Last,
    Next,
    This,
    ThisBefore,
    Ago,
    AgoBefore,
    Unit,
    Dual,
    YearWord,
    MonthWord,
    Of,
    Since,
    Between,
    To,
    And,
    Within,
    Cue,
    Approximate,
    Future,
    Number,
    Ordinal,
    HijriEra,
    CommonEra,
    DecadeWord,
    Same,
    SameBefore,
    Following,
    FollowingBefore,
    Later,
    Earlier,
    LaterBefore,
    EarlierBefore,
    CountedFrom,
    One,

    /// <summary>What a number after it counts or names; that number is no year.</summary>
    Numbered,
}

/// <summary>A span that a number counts.</summary>
internal enum DateUnit
{
    Day,
    Week,
    Month,
    Year,
    Decade,
}
