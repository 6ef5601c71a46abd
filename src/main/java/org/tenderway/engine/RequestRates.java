package org.tenderway.engine;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/**
 * How often one person, or one place from which nobody has signed in, may ask: so many requests a second with a reserve
 * for a busy moment, and so many files of bids a minute. What one has used up is nothing to the others.
 */
class RequestRates {

    static final String PREFIX = "tenderway.rates.";

    private static final int MOST_KNOWN = 20_000;

    private static final Pattern FILE_OF_A_BID = Pattern.compile("/lots/[^/]+/bids/[^/]+/files/[^/]+"
            + "|/supplier/bids/[^/]+/(files|receipts)/.+"
            + "|/tenders/[^/]+/evaluation-papers/.+"
            + "|/tasks/[^/]+/file/download");

    private final Bandwidth requests;
    private final Bandwidth files;
    private final Map<String, Bucket> asking = new ConcurrentHashMap<>();
    private final Map<String, Bucket> fetching = new ConcurrentHashMap<>();

    RequestRates(int requestsPerSecond, int reserve, int filesPerMinute) {
        this.requests = Bandwidth.builder()
                .capacity(reserve)
                .refillGreedy(requestsPerSecond, Duration.ofSeconds(1))
                .build();
        this.files = Bandwidth.builder()
                .capacity(filesPerMinute)
                .refillGreedy(filesPerMinute, Duration.ofMinutes(1))
                .build();
    }

    static RequestRates of(Environment environment) {
        int perSecond = environment.getProperty(PREFIX + "requests-per-second", Integer.class, 50);
        return new RequestRates(
                perSecond,
                environment.getProperty(PREFIX + "reserve", Integer.class, 4 * perSecond),
                environment.getProperty(PREFIX + "files-per-minute", Integer.class, 50));
    }

    /** @return the seconds to wait, or nought */
    long wait(String who, String path) {
        long seconds = take(asking, who, requests);
        return seconds > 0 || !FILE_OF_A_BID.matcher(path).matches() ? seconds : take(fetching, who, files);
    }

    private static long take(Map<String, Bucket> buckets, String who, Bandwidth limit) {
        if (buckets.size() > MOST_KNOWN) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= limit.getCapacity());
        }
        ConsumptionProbe probe = buckets.computeIfAbsent(
                        who, each -> Bucket.builder().addLimit(limit).build())
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }
}
