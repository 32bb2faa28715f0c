using Catalog.Api.Authentication;
using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Tests.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Journeys;

/// <summary>A steward's way from a faulty draft to a resource that is queried, and to one that is narrowed.</summary>
public sealed class CatalogueJourneyTests : IAsyncLifetime
{
    private readonly CatalogServer _server = new() { Time = new ShiftedTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)) };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task NewResource_Should_BeQueried_When_ItWasDraftedReviewedAndPublished()
    {
        var journey = new Journey(_server);
        Task Steward(string what, string operation, object variables) => journey.AskAsync(what, DraftSteps.Steward, Scopes.Steward, Guide.Operation("catalogue", operation), variables);
        Task Reviewer(string what, string operation, object variables) => journey.AskAsync(what, DraftSteps.Reviewer, Scopes.Steward, Guide.Operation("catalogue", operation), variables);
        Task Office(string what, string operation, object variables) => journey.AskAsync(what, DraftSteps.Admin, Scopes.Admin, Guide.Operation("catalogue", operation), variables);
        Task Consumer(string what) => journey.AskAsync(what, "housing-fund-loans", Scopes.Read, Guide.Operation("catalogue", "NewResource"));

        await Consumer("the resource is not there yet");
        await Steward("a first draft has faults", "DraftCatalogueChange", new { definition = DraftSteps.DrivingLicence.Replace("1001001/000901", "1001001/000001", StringComparison.Ordinal), basis = DraftSteps.Basis, key = "k-1" });
        await Steward("it cannot be handed in", "SubmitDraft", new { draft = 1, revision = 0 });
        await Steward("it is corrected", "ChangeDraft", new { draft = 1, revision = 0, definition = DraftSteps.DrivingLicence, basis = DraftSteps.Basis });
        await Steward("it is handed in", "SubmitDraft", new { draft = 1, revision = 1 });
        await Steward("nobody reviews what they drafted", "ReviewDraft", new { draft = 1, revision = 2, result = "PASSED", words = "不涉及国家秘密" });
        await Reviewer("another of the department reviews it", "ReviewDraft", new { draft = 1, revision = 2, result = "PASSED", words = "不涉及国家秘密" });
        await Office("the office sees it", "DraftsToPublish", new { });
        await Office("and publishes it", "PublishDraft", new { draft = 1, revision = 3 });
        await WriteRecordAsync();
        await Consumer("it is queried: what is unconditional is answered");
        await Office("it is found by two characters", "SearchCatalogue", new { text = "驾驶" });
        await Steward("the item is to be conditional", "DraftSharingClassChange", new { item = "1001001/000901-01", sharingClass = "CONDITIONAL", condition = "仅限依法核定从业资格", basis = DraftSteps.Basis });
        await Steward("who uses it", "WhoUsesItem", new { item = "1001001/000901-01" });
        await Steward("it is handed in", "SubmitDraft", new { draft = 2, revision = 0 });
        await Reviewer("and reviewed", "ReviewDraft", new { draft = 2, revision = 1, result = "PASSED", words = "收窄共享范围" });
        await Office("the publisher must know that uses lose it", "PublishDraft", new { draft = 2, revision = 2 });
        await Office("and acknowledges it", "PublishDraft", new { draft = 2, revision = 2, acknowledgeNarrowing = true });
        await Consumer("from the answer on it is denied");
        await Office("the history tells of it", "CatalogueDifferences", new { from = 1, to = 3 });
        await Office("the draft stays readable", "DraftInFull", new { number = 2 });
        journey.Match("CatalogueJourney_NewResource");
    }

    private async Task WriteRecordAsync()
    {
        var catalogue = _server.Services.GetRequiredService<CatalogueKeeper>().Current;
        await using var writer = await _server.Services.GetRequiredService<RecordStore>().OpenWriterAsync(CancellationToken.None);
        await writer.WriteAsync(RecordRow.Of(catalogue.FindResource("DrivingLicence")!, CatalogServer.IdNumber, ["A", "2030-01-01"]), CancellationToken.None);
        await writer.CommitAsync(CancellationToken.None);
    }
}
