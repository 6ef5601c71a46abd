package org.tenderway.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * What everybody is told while the database is away, or has no place or no room for them: a plain page that needs none,
 * that says when to come again and still holds what was typed; whoever hands in a bid reads that only a receipt counts.
 * It stands before all else, because already who is asking cannot be told without a database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {

    static final String SENTENCE =
            "Sorry, there is a problem with the service. Nothing is lost that was saved. Try again in half a minute.";

    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);
    private static final Pattern SECRET = Pattern.compile("(?i).*(pass|secret|share|one-?time).*");

    private static final String ONLY_A_RECEIPT =
            "If you were handing in a bid: it is handed in only once you have a receipt with its number and time."
                    + " Look at the page of your bid, which lists every receipt, hand in again if there is none, and"
                    + " tell the council at once if it happens again.";

    /** One of the two things that are said. */
    private enum Said {
        AWAY(
                30,
                "Sorry, there is a problem with the service",
                "The service cannot reach its database at the moment. Everything that was saved before is safe.",
                SENTENCE),
        BUSY(
                10,
                "The service is busy",
                "What you sent just now was not kept. Everything that was kept before is still there. Go back and send it again.",
                "The service is busy. Nothing was changed. Try again.");

        private final int seconds;
        private final String heading;
        private final String first;
        private final String sentence;

        Said(int seconds, String heading, String first, String sentence) {
            this.seconds = seconds;
            this.heading = heading;
            this.first = first;
            this.sentence = sentence;
        }
    }

    private final String page;

    DatabaseAway() throws IOException {
        page = new ClassPathResource("engine/away.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failed) {
            WentWrong wrong = WentWrong.in(failed);
            if (response.isCommitted() || !(wrong.away() || wrong.full())) {
                throw failed;
            }
            log.error(
                    "the database is away, or has no place or no room; {} {} was not answered: {}",
                    request.getMethod(),
                    WebPath.of(request),
                    failed.getClass().getSimpleName());
            response.reset();
            answer(request, response, wrong.away() && !isBid(request) ? Said.AWAY : Said.BUSY);
        }
    }

    private static boolean isBid(HttpServletRequest request) {
        return WebPath.of(request).startsWith("/supplier/bids/");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Said said) throws IOException {
        String path = WebPath.of(request);
        boolean machine = path.startsWith("/api/") || path.startsWith("/camunda/api/");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(said.seconds));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'");
        response.setContentType(machine ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(
                        machine
                                ? "{\"title\":\"Service Unavailable\",\"status\":503,\"message\":\"%1$s\",\"detail\":\"%1$s\"}"
                                        .formatted(said.sentence)
                                : page.formatted(
                                        said.heading,
                                        said.first,
                                        said == Said.AWAY ? whatNow(request) : paragraph(ONLY_A_RECEIPT)));
    }

    /** A form comes back whole, to be sent again; one with a secret in it, or with files, stays in the browser. */
    private static String whatNow(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return paragraph("Wait for half a minute, then load this page again.");
        }
        String type = String.valueOf(request.getContentType());
        Map<String, String[]> typed = request.getParameterMap();
        if (!type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || typed.keySet().stream().anyMatch(name -> SECRET.matcher(name).matches())) {
            return paragraph("What you sent was not saved. Wait for half a minute, go back, and send it again.");
        }
        StringBuilder form = new StringBuilder(
                paragraph(
                        "What you sent may not have been saved. It is kept on this page: wait for half a minute, then send it again."));
        form.append("<form method=\"post\" action=\"")
                .append(escaped(request.getRequestURI()))
                .append("\">");
        typed.forEach((name, values) -> {
            for (String value : values) {
                form.append(
                        "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(escaped(name), escaped(value)));
            }
        });
        return form.append("<button type=\"submit\" class=\"govuk-button\">Send it again</button></form>")
                .toString();
    }

    private static String paragraph(String text) {
        return "<p class=\"govuk-body\">%s</p>".formatted(text);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
