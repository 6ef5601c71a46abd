package org.tenderway.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the first byte of a file is read: nobody sends one who is not signed in, suppliers send none that is
 * larger than their page takes, and no more come in at once than the memory holds, for theirs touch no disk in clear.
 */
class UploadDoor extends OncePerRequestFilter {

    private static final long WAIT_SECONDS = 60;
    private static final long AROUND_A_FILE = DataSize.ofKilobytes(64).toBytes();

    private final long mostBytes;
    private final Semaphore places;

    UploadDoor(long mostBytes, int atOnce) {
        this.mostBytes = mostBytes + AROUND_A_FILE;
        this.places = new Semaphore(atOnce, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (!isUpload(request)) {
            next.doFilter(request, response);
            return;
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (isMachine(request)) {
            next.doFilter(request, response);
        } else if (who == null || !who.isAuthenticated()) {
            say(response, HttpStatus.UNAUTHORIZED, "Sign in first: nothing of the file was read.");
        } else if (!SuppliersOnly.isSupplier(who)) {
            next.doFilter(request, response);
        } else if (request.getContentLengthLong() > mostBytes) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?larger");
        } else {
            inTurn(request, response, next);
        }
    }

    private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (!hasPlace()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            say(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Many files are coming in just now, and yours was not read. Go back and send it again in a minute.");
            return;
        }
        try {
            next.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** It signs in with every request, further in, and is turned away there before anything is read. */
    private static boolean isMachine(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && request.getServletPath().startsWith("/api/");
    }

    private static void say(HttpServletResponse response, HttpStatus status, String words) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(words);
    }
}
