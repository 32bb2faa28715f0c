namespace Catalog.Api.Notifications;

/// <summary>How notifications are sent: the section Notifications of the configuration.</summary>
internal sealed record NotificationSettings
{
    public const string Section = "Notifications";

    /// <summary>How often the outbox is looked into.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often terms are gone over.</summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a stream on which nothing is sent says that it is there.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a client may take to take what it is sent.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many streams a system may have open on a node.</summary>
    public int StreamsPerSystem { get; init; } = 4;

    /// <summary>How many streams a node has open at most.</summary>
    public int Streams { get; init; } = 1_000;

    /// <summary>How many active webhooks a system may have.</summary>
    public int WebhooksPerSystem { get; init; } = 5;

    /// <summary>How long a webhook may take to answer.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The wait after the first call in vain; it doubles with each further one.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait between two calls.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a webhook may fail before it is given up.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Whether webhooks may lie in private networks; left out, in Development alone.</summary>
    public bool? AllowPrivateAddresses { get; init; }

    /// <summary>What is wrong with the settings, for whoever runs the program.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (name, value) in new[]
        {
            (nameof(PollInterval), PollInterval),
            (nameof(SweepInterval), SweepInterval),
            (nameof(Heartbeat), Heartbeat),
            (nameof(WriteTimeout), WriteTimeout),
            (nameof(CallTimeout), CallTimeout),
            (nameof(FirstRetry), FirstRetry),
            (nameof(LongestRetry), LongestRetry),
            (nameof(GiveUpAfter), GiveUpAfter),
        })
        {
            if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(30))
            {
                yield return $"{Section}:{name} is a time such as 00:00:15: it is more than 0, and at most 30 days.";
            }
        }

        if (CallTimeout > TimeSpan.FromSeconds(20))
        {
            yield return $"{Section}:CallTimeout is 20 seconds at most: so long after, another node may take over.";
        }

        if (StreamsPerSystem < 0 || Streams < 0 || WebhooksPerSystem < 0)
        {
            yield return $"{Section} has limits of streams and webhooks: none is below 0.";
        }
    }
}
