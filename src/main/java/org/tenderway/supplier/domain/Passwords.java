package org.tenderway.supplier.domain;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tenderway.vocabulary.Refusal;

/** How passwords of suppliers are kept. The name of the way stands before each, so that a later way can follow it. */
@Component
class Passwords {

    private static final String WAY = "pbkdf2@SpringSecurity_v5_8";
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private static final PasswordEncoder ENCODER =
            new DelegatingPasswordEncoder(WAY, Map.of(WAY, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private static final String NOBODYS = ENCODER.encode(UUID.randomUUID().toString());
    private static final Map<String, String> PUBLISHED = new ConcurrentHashMap<>();

    String encoded(String password) {
        return ENCODER.encode(password);
    }

    /** A password that stands in the documents keeps no secret: it is worked out once. */
    String encodedOnce(String published) {
        return PUBLISHED.computeIfAbsent(published, ENCODER::encode);
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && ENCODER.matches(password, hash);
    }

    /** Takes as long as looking at a real one: how long an answer takes tells nobody who is registered. */
    void lookAtNobodys(String password) {
        if (matches(password, NOBODYS)) {
            throw new IllegalStateException("nobody has this one");
        }
    }

    static void check(String password, String repeated) {
        Refusal.unless(
                password.length() >= SHORTEST,
                "password",
                "choose a password of at least %d characters".formatted(SHORTEST));
        Refusal.unless(
                password.length() <= LONGEST,
                "password",
                "choose a password of at most %d characters".formatted(LONGEST));
        Refusal.unless(password.equals(repeated), "repeated", "type the same password twice");
    }
}
