package org.tenderway.engine;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that is held back until it is known whether it is the one to give. */
final class HeldAnswer extends ContentCachingResponseWrapper {

    private int error;
    private @Nullable String words;
    private @Nullable String elsewhere;

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) {
        sendError(status, null);
    }

    @Override
    @SuppressWarnings("deprecation")
    public void sendError(int status, @Nullable String message) {
        error = status;
        words = message;
        setStatus(status);
    }

    @Override
    public void sendRedirect(String location) {
        elsewhere = location;
        setStatus(SC_FOUND);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return elsewhere != null && name.equalsIgnoreCase(HttpHeaders.LOCATION) ? elsewhere : super.getHeader(name);
    }

    boolean isRefusal() {
        return getStatus() >= SC_BAD_REQUEST;
    }

    String text() {
        return new String(getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Forgets what was to be answered. */
    void dismiss() {
        resetBuffer();
        error = 0;
        elsewhere = null;
        setStatus(SC_OK);
    }

    void release() throws IOException {
        if (elsewhere != null) {
            super.sendRedirect(elsewhere);
        } else if (error != 0) {
            if (words == null) {
                super.sendError(error);
            } else {
                super.sendError(error, words);
            }
        } else {
            copyBodyToResponse();
        }
    }
}
