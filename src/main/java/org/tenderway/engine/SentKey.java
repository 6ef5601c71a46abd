package org.tenderway.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Under which name a form is known once it was sent: its number, whose it was and where it went. Only a digest is kept,
 * so that nobody who reads the table can send in somebody's name.
 */
final class SentKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private SentKey() {}

    /** Empty for a form without a number. */
    static String of(HttpServletRequest request) {
        boolean machine = isMachine(request);
        String number = machine ? request.getHeader(HEADER) : request.getParameter(FormNumbers.FIELD);
        return number == null || !(machine ? KEY : NUMBER).matcher(number).matches()
                ? ""
                : digest(number + "\n" + who() + "\n" + request.getRequestURI());
    }

    static boolean isMachine(HttpServletRequest request) {
        return WebPath.of(request).startsWith("/api/");
    }

    private static String who() {
        @Nullable Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || signedIn instanceof AnonymousAuthenticationToken
                ? ""
                : SuppliersOnly.signedIn()
                        .map(supplier -> "supplier " + supplier.person())
                        .orElse("person " + signedIn.getName());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
