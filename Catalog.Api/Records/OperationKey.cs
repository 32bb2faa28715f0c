using Catalog.Api.Documents;
using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Uses;

namespace Catalog.Api.Records;

/// <summary>What a compiled operation depends on, within one version of the catalogue and one snapshot of the access book.</summary>
internal readonly record struct OperationKey(Operation Operation, ClientId System, DeclaredUse? Use, DeliveryModes Mode, ulong Conditions, string InputForm);
