namespace Play.Browser.Locators;

/// <summary>By what an element is found.</summary>
internal enum LocatorType
{
    /// <summary>A CSS selector.</summary>
    Css,

    /// <summary>An XPath expression.</summary>
    Xpath,

    /// <summary>The name of the tag: <c>button</c>.</summary>
    Tag,

    /// <summary>The attribute <c>name</c>.</summary>
    Name,

    /// <summary>The element's own text, exactly.</summary>
    Text,

    /// <summary>The attribute <c>id</c>.</summary>
    Id,

    /// <summary>The attribute <c>value</c>; where no element has it, the whole text.</summary>
    Value,

    /// <summary>What it is to a screen reader: <c>button</c>, <c>link</c>; see also <see cref="Locator.Name"/>.</summary>
    Role,

    /// <summary>The text of its label.</summary>
    Label,

    /// <summary>The text shown in an empty field.</summary>
    Placeholder,

    /// <summary>The attribute <c>data-testid</c>.</summary>
    Testid,
}
