package org.tenderway.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** What the second send of a form is answered: the page that the first led to, or the same JSON again. */
final class SentAgain {

    static final String DONE = "done";
    static final String REPLAYED = "Idempotency-Replayed";

    /** Known to the frame of all pages. */
    private static final String NOTE = "sentBefore";

    // Where the first answer was never shown its own note is still waiting, and is shown instead of this one.
    private static final int SECONDS = 15;

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("'at' HH:mm 'on' d MMMM yyyy", Locale.UK);

    private final SessionFlashMapManager notes = new SessionFlashMapManager();

    SentAgain() {
        notes.setFlashMapTimeout(SECONDS);
    }

    void answer(SentForms.Sent first, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SentKey.isMachine(request)) {
            repeat(first, response);
        } else {
            lead(first, request, response);
        }
    }

    private void lead(SentForms.Sent first, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String to = first.ledTo().isEmpty() ? home() : first.ledTo();
        FlashMap flash = new FlashMap();
        flash.put(
                NOTE,
                "You sent this form twice. It was done once, %s, and nothing was done a second time."
                        .formatted(WORDS.format(ZonedDateTime.ofInstant(first.at(), OneClock.LONDON))));
        if (!first.said().isEmpty()) {
            flash.put(DONE, first.said());
        }
        flash.setTargetRequestPath(URI.create(to).getPath());
        notes.saveOutputFlashMap(flash, request, response);
        response.sendRedirect(to);
    }

    private static String home() {
        return SuppliersOnly.isSupplier(SecurityContextHolder.getContext().getAuthentication()) ? "/supplier" : "/work";
    }

    private static void repeat(SentForms.Sent first, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(REPLAYED, "true");
        if (first.status() == null || first.body().isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter()
                    .write(
                            """
                            {"title":"Sent before","status":409,"detail":"This request was sent before and is done; its answer \
                            is not kept. Look at what it was about."}""");
            return;
        }
        response.setStatus(first.status());
        if (!first.ledTo().isEmpty()) {
            response.setHeader(HttpHeaders.LOCATION, first.ledTo());
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write(first.body());
    }
}
