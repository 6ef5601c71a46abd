package org.tenderway.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down whoever tries names and passwords, or has us write to strangers: so many registrations and wrong sign-ins
 * from one place in a while, however many names are tried. What one account allows is counted with the account.
 */
class SourceThrottle extends OncePerRequestFilter {

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int MOST_PLACES = 50_000;
    private static final List<String> COUNTED = List.of(
            "/supplier/register",
            "/supplier/forgotten",
            "/supplier/password",
            "/supplier/join",
            "/supplier/colleagues");
    private static final Pattern AT_TASKLIST = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/.*");

    private final int most;
    private final Map<String, Count> places = new ConcurrentHashMap<>();

    SourceThrottle(int most) {
        this.most = most;
    }

    private record Count(long since, int times) {

        boolean isOver() {
            return System.nanoTime() - since > WHILE.toNanos();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String kind = kind(request);
        if (kind.isEmpty()) {
            next.doFilter(request, response);
            return;
        }
        String place = kind + " " + place(request.getRemoteAddr());
        if (times(place) >= most) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(WHILE.toSeconds()));
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write("Too many tries came from where you are. Wait ten minutes and try again.");
            return;
        }
        next.doFilter(request, response);
        if (COUNTED.contains(kind)
                || response.getStatus() == HttpStatus.UNAUTHORIZED.value()
                || String.valueOf(response.getHeader(HttpHeaders.LOCATION)).endsWith("?error")) {
            count(place);
        }
    }

    /** Which way in somebody tries, by page, as a machine or at Tasklist; empty where nobody gives a password. */
    private static String kind(HttpServletRequest request) {
        String path = WebPath.of(request);
        boolean post = request.getMethod().equals("POST");
        if (post && COUNTED.stream().anyMatch(path::startsWith)) {
            return COUNTED.stream().filter(path::startsWith).findFirst().orElseThrow();
        }
        if (post && (path.equals("/login") || AT_TASKLIST.matcher(path).matches())) {
            return "/login";
        }
        // Apart, so that a machine with an old password keeps nobody of its house from their work.
        return path.startsWith("/api/") && request.getHeader(HttpHeaders.AUTHORIZATION) != null ? "/api" : "";
    }

    private int times(String place) {
        Count count = places.get(place);
        return count == null || count.isOver() ? 0 : count.times();
    }

    private void count(String place) {
        if (places.size() > MOST_PLACES) {
            places.values().removeIf(Count::isOver);
        }
        places.compute(
                place,
                (known, count) -> count == null || count.isOver()
                        ? new Count(System.nanoTime(), 1)
                        : new Count(count.since(), count.times() + 1));
    }

    /** Whoever has one address of the newer kind has billions: the half that names the network counts. */
    private static String place(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] parts = address.split(":", -1);
        return String.join(":", java.util.Arrays.copyOf(parts, Math.min(4, parts.length)));
    }
}
