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
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * What everybody is told while the database is away: a plain page that needs none, that says when to come again and
 * still holds what was typed. It stands before all else, because already who is asking cannot be told without it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {

    static final String SENTENCE =
            "Sorry, there is a problem with the service. Nothing is lost that was saved. Try again in half a minute.";

    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);
    private static final String RETRY_AFTER = "30";
    private static final Pattern SECRET = Pattern.compile("(?i).*(pass|secret|share|one-?time).*");

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sorry, there is a problem with the service – Tenderway</title></head>
            <body><main>
            <h1>Sorry, there is a problem with the service</h1>
            <p>The service cannot reach its database at the moment. Everything that was saved before is safe.</p>
            %s
            </main></body></html>
            """;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failed) {
            if (response.isCommitted() || !WentWrong.in(failed).away()) {
                throw failed;
            }
            log.warn(
                    "The database is away; {} was not answered: {}",
                    request.getMethod(),
                    failed.getClass().getSimpleName());
            response.reset();
            answer(request, response);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = WebPath.of(request);
        boolean machine = path.startsWith("/api/") || path.startsWith("/camunda/api/");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; form-action 'self'; frame-ancestors 'none'");
        response.setContentType(machine ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(
                        machine
                                ? "{\"title\":\"Service Unavailable\",\"status\":503,\"message\":\"%1$s\",\"detail\":\"%1$s\"}"
                                        .formatted(SENTENCE)
                                : PAGE.formatted(whatNow(request)));
    }

    /** A form comes back whole, to be sent again; one with a secret in it, or with files, stays in the browser. */
    private static String whatNow(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return "<p>Wait for half a minute, then load this page again.</p>";
        }
        String type = String.valueOf(request.getContentType());
        Map<String, String[]> typed = request.getParameterMap();
        if (!type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || typed.keySet().stream().anyMatch(name -> SECRET.matcher(name).matches())) {
            return "<p>What you sent was not saved. Wait for half a minute, go back, and send it again.</p>";
        }
        StringBuilder form = new StringBuilder(
                "<p>What you sent may not have been saved. It is kept on this page: wait for half a minute, then send it"
                        + " again.</p><form method=\"post\" action=\"");
        form.append(escaped(request.getRequestURI())).append("\">");
        typed.forEach((name, values) -> {
            for (String value : values) {
                form.append(
                        "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(escaped(name), escaped(value)));
            }
        });
        return form.append("<button type=\"submit\">Send it again</button></form>")
                .toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
