package org.tenderway;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.Response;

/**
 * Says of an element whose page was replaced meanwhile always that it is stale. The browser has several words for it,
 * depending on how far the replacement is, and those who wait understand only one.
 */
final class PatientDriver extends ChromeDriver {

    PatientDriver(ChromeDriverService service, ChromeOptions options) {
        super(service, options);
    }

    @Override
    protected Response execute(String command, Map<String, ?> parameters) {
        try {
            return super.execute(command, parameters);
        } catch (WebDriverException failed) {
            if (isReplaced(failed.getRawMessage())) {
                throw new StaleElementReferenceException(failed.getRawMessage(), failed);
            }
            throw failed;
        }
    }

    static boolean isReplaced(@Nullable String said) {
        return said != null
                && Stream.of(
                                "does not belong to the document",
                                "No node with given id found",
                                "Cannot find context with specified id",
                                "aborted by navigation",
                                "document unloaded while waiting for result")
                        .anyMatch(said::contains);
    }
}
