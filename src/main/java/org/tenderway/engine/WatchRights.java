package org.tenderway.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.tenderway.identity.Role;

/** Who reads the figures of the house: an administrator, and the machine that was given the word for it. */
class WatchRights implements AuthorizationManager<RequestAuthorizationContext> {

    private static final int SHORTEST = 16;

    private final byte[] expected;

    WatchRights(String word) {
        this.expected = word.length() < SHORTEST ? new byte[0] : ("Bearer " + word).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public AuthorizationDecision authorize(Supplier<Authentication> asking, RequestAuthorizationContext context) {
        String given = Objects.toString(context.getRequest().getHeader(HttpHeaders.AUTHORIZATION), "");
        boolean machine =
                expected.length > 0 && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
        return new AuthorizationDecision(machine
                || asking.get().getAuthorities().stream()
                        .anyMatch(right -> ("ROLE_" + Role.ADMINISTRATOR.name()).equals(right.getAuthority())));
    }

    @Override
    @SuppressWarnings("deprecation")
    public AuthorizationDecision check(Supplier<Authentication> asking, RequestAuthorizationContext context) {
        return authorize(asking, context);
    }
}
