package org.tenderway.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a supplier reads who hands in and finds no place at the database, and anybody for whom it has no room: who is
 * signed in is asked there too, so the answer is given before everything else, and by a page that asks nobody. All other
 * forms come back whole from {@link DatabaseAway}, which stands around this.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class NoPlace extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(NoPlace.class);
    private static final int DEEPEST = 40;

    private final byte[] page;

    NoPlace() throws IOException {
        page = new ClassPathResource("engine/busy.html").getContentAsByteArray();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        try {
            next.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            boolean formComesBack = WentWrong.in(failed).away() && !isBid(request);
            if (response.isCommitted() || formComesBack || !isWithoutPlace(failed)) {
                throw failed;
            }
            LOG.error("a request found no place at the database, or no room: {}", WebPath.of(request));
            answer(request, response);
        }
    }

    private static boolean isBid(HttpServletRequest request) {
        return WebPath.of(request).startsWith("/supplier/bids/");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (WebPath.of(request).startsWith("/api/")) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write(
                            "{\"title\":\"The service is busy\",\"status\":503,\"detail\":\"Nothing was changed. Try again.\"}"
                                    .getBytes(StandardCharsets.UTF_8));
        } else {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getOutputStream().write(page);
        }
    }

    private static boolean isWithoutPlace(Throwable failed) {
        Throwable at = failed;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof CannotCreateTransactionException
                    || at instanceof DataAccessResourceFailureException
                    || at instanceof SQLTransientConnectionException
                    || (at instanceof SQLException sql
                            && Objects.toString(sql.getSQLState(), "").startsWith("53"))) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
