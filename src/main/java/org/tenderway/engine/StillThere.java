package org.tenderway.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the engine's web applications, which believe their own session: whoever was removed, lost every part or
 * is no longer known to the directory is signed out of them too. Where a directory says who somebody is, their own page
 * for names and passwords is closed.
 */
class StillThere extends OncePerRequestFilter {

    private static final Pattern SIGN_IN = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+/?");

    private final EngineSession session;
    private final boolean directorySaysWho;
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    StillThere(EngineSession session, boolean directorySaysWho) {
        this.session = session;
        this.directorySaysWho = directorySaysWho;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = WebPath.of(request);
        return !path.startsWith("/camunda/api/") && !path.startsWith("/camunda/app/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession known = request.getSession(false);
        boolean signedIn = known != null && session.staff(known).isPresent();
        HttpServletResponse kept = isAnswer(WebPath.of(request)) ? new NotKept(response) : response;
        if (directorySaysWho && SIGN_IN.matcher(WebPath.of(request)).matches()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else if (directorySaysWho
                && !signedIn
                && WebPath.of(request).startsWith("/camunda/app/")
                && request.getMethod().equals("GET")) {
            wanted.saveRequest(request, response);
            response.sendRedirect(request.getContextPath() + "/login");
        } else {
            chain.doFilter(request, kept);
        }
    }

    /** What is about cases and people, and the pages around it; scripts and styles may be kept. */
    private static boolean isAnswer(String path) {
        return path.endsWith("/") || (path.startsWith("/camunda/api/") && !path.contains("/static/"));
    }

    /** The engine asks only that a copy is checked before it is shown again; none is to be there. */
    private static final class NotKept extends HttpServletResponseWrapper {

        NotKept(HttpServletResponse response) {
            super(response);
            super.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }

        @Override
        public void setHeader(String name, String value) {
            if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }
    }
}
