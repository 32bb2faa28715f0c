namespace Catalog.Api.Records;

/// <summary>Where the value of a statement's parameter comes from.</summary>
internal enum ParameterSource
{
    /// <summary>The subject whose records are read.</summary>
    Subject,

    /// <summary>Several subjects, as a JSON array.</summary>
    Subjects,

    /// <summary>How many rows at most.</summary>
    Limit,

    /// <summary>The value of a slot of the operation's inputs.</summary>
    Input,

    /// <summary>The list in a slot, as a JSON array.</summary>
    InputList,

    /// <summary>The least text that is greater than all that begin with the text in a slot.</summary>
    InputPrefixEnd,

    /// <summary>The least code of the divisions within the division in a slot.</summary>
    InputDivisionStart,

    /// <summary>The greatest of them.</summary>
    InputDivisionEnd,

    /// <summary>The geometry in a slot.</summary>
    InputPlace,

    /// <summary>The sides of its bounding box, in nano-degrees.</summary>
    InputWest,

    InputSouth,

    InputEast,

    InputNorth,

    /// <summary>The box about the place near which rows are, as a geometry.</summary>
    NearPlace,

    /// <summary>Its sides, in nano-degrees.</summary>
    NearWest,

    NearSouth,

    NearEast,

    NearNorth,

    /// <summary>Numbers of rows, as a JSON array.</summary>
    Rows,

    /// <summary>A key of the row at which the page begins; the row's number comes after its keys.</summary>
    Start,

    /// <summary>A key of the row at which the page ends at the latest.</summary>
    End,
}
