package org.tenderway.calendar.domain;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tenderway.calendar.BankHolidays;
import org.tenderway.calendar.GovUkList;
import org.tenderway.vocabulary.Refusal;

/** Reads the list from the configured address; what cannot be the whole list is refused and changes nothing. */
@Component
@EnableScheduling
public class HolidayFeed {

    private static final Logger LOG = LoggerFactory.getLogger(HolidayFeed.class);
    private static final String FIELD = "feed";
    private static final int LARGEST = 2_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CalendarKeeping keeping;
    private final String address;

    HolidayFeed(CalendarKeeping keeping, @Value("${tenderway.calendar.feed:}") String address) {
        this.keeping = keeping;
        this.address = address.strip();
    }

    public boolean isOn() {
        return !address.isEmpty();
    }

    public String address() {
        return address;
    }

    /**
     * Reads now; answers whether a day changed.
     *
     * @throws Refusal with the reason when the feed cannot be used
     */
    public boolean refresh() {
        Refusal.unless(isOn(), FIELD, "no feed address is configured, so the list that the product carries is used");
        BankHolidays list = GovUkList.read(text());
        return keeping.adopt(list, address);
    }

    @Scheduled(cron = "${tenderway.calendar.refresh:0 15 5 * * *}", zone = "Europe/London")
    void refreshDaily() {
        if (!isOn()) {
            return;
        }
        try {
            if (refresh()) {
                LOG.info("the bank holidays changed with the feed");
            }
        } catch (Refusal refused) {
            LOG.warn("the bank holidays stay as they were: {}", refused.reason());
        }
    }

    private String text() {
        try {
            HttpResponse<InputStream> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                Refusal.unless(
                        answer.statusCode() == 200, FIELD, "the feed answered with status " + answer.statusCode());
                byte[] bytes = body.readNBytes(LARGEST + 1);
                Refusal.unless(bytes.length <= LARGEST, FIELD, "the feed is far larger than a list of bank holidays");
                return new String(bytes, StandardCharsets.UTF_8);
            }
        } catch (IOException unreachable) {
            throw new Refusal(FIELD, "the feed could not be reached");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(FIELD, "reading the feed was stopped");
        }
    }

    private HttpRequest request() {
        try {
            return HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json")
                    .GET()
                    .build();
        } catch (IllegalArgumentException noAddress) {
            throw new Refusal(FIELD, "the configured feed address is not a web address");
        }
    }
}
