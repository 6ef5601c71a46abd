package org.tenderway.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells whoever asks too often to wait, in the way they asked; styles, scripts and the watch of the house are free. */
class RateDoor extends OncePerRequestFilter {

    private static final String WORDS =
            "You are asking faster than this service answers. Wait %d seconds and try again.";

    private final RequestRates rates;

    RateDoor(RequestRates rates) {
        this.rates = rates;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = WebPath.of(request);
        return path.startsWith("/assets/")
                || path.startsWith("/webjars/")
                || path.startsWith("/actuator/")
                || (path.startsWith("/camunda/") && !path.startsWith("/camunda/api/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String path = WebPath.of(request);
        long seconds = rates.wait(who(request), path);
        if (seconds == 0) {
            next.doFilter(request, response);
            return;
        }
        boolean machine = path.startsWith("/api/") || path.startsWith("/camunda/api/");
        String words = WORDS.formatted(seconds);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        response.setContentType(machine ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(
                        machine
                                ? """
                                {"type":"about:blank","title":"Too Many Requests","status":429,"detail":"%s"}"""
                                        .formatted(words)
                                : words);
    }

    private static String who(HttpServletRequest request) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.isAuthenticated() && !(signedIn instanceof AnonymousAuthenticationToken)) {
            return SuppliersOnly.signedIn()
                    .map(supplier -> "supplier " + supplier.person())
                    .orElse("person " + signedIn.getName());
        }
        HttpSession session = request.getSession(false);
        return session == null
                ? "place " + request.getRemoteAddr()
                : AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                        .findFirst()
                        .map(entry -> "person " + entry.getIdentityId())
                        .orElse("place " + request.getRemoteAddr());
    }
}
