package org.tenderway.engine;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Asks the directory again about whoever it has named, at their next click after three quarters of a minute: an account
 * that was closed there, or a role that was taken away, is gone here within a minute. Whoever it says has left is out at
 * the next click. While the directory does not answer, whoever is in stays in, for an hour at most.
 */
class DirectorySession {

    private static final String CHECK = "tenderway.directory.check";
    private static final String TOKENS = "tenderway.directory.tokens";

    /** What a directory says of an account that it has closed or a sign-in that it has ended. */
    private static final Set<String> ENDED =
            Set.of("invalid_grant", "invalid_token", "access_denied", "login_required", "interaction_required");

    private final Directory directory;
    private final DirectoryPeople people;
    private final DirectoryLeaving leaving;
    private final RestClientRefreshTokenTokenResponseClient refresh = new RestClientRefreshTokenTokenResponseClient();
    private volatile long silentUntil = System.nanoTime();

    DirectorySession(Directory directory, DirectoryPeople people, DirectoryLeaving leaving) {
        this.directory = directory;
        this.people = people;
        this.leaving = leaving;
        this.refresh.setRestClient(directory.tokens());
    }

    private static final class Check {

        private final String userId;
        private final String subject;
        private final String idToken;
        private final String sid;
        private final Instant begun;
        private long at = System.nanoTime();

        Check(DirectoryUser user) {
            this.userId = user.getName();
            this.subject = user.getSubject();
            this.idToken = user.getIdToken().getTokenValue();
            this.sid = Objects.toString(user.getIdToken().getClaimAsString("sid"), "");
            this.begun = Objects.requireNonNullElse(user.getIdToken().getIssuedAt(), Instant.EPOCH);
        }
    }

    static void begin(HttpSession session, DirectoryUser user) {
        session.setAttribute(CHECK, new Check(user));
    }

    static void keep(HttpSession session, OAuth2AuthorizedClient tokens) {
        session.setAttribute(TOKENS, tokens);
    }

    static @Nullable OAuth2AuthorizedClient tokens(HttpSession session) {
        return session.getAttribute(TOKENS) instanceof OAuth2AuthorizedClient tokens ? tokens : null;
    }

    static void forget(HttpSession session) {
        session.removeAttribute(CHECK);
        session.removeAttribute(TOKENS);
    }

    /** With which the directory is told that somebody signs out. */
    static @Nullable String idToken(HttpSession session) {
        return session.getAttribute(CHECK) instanceof Check check ? check.idToken : null;
    }

    /** Whether the directory still stands by whoever it has named; true for people whom it did not name. */
    boolean stands(HttpSession session) {
        if (!(session.getAttribute(CHECK) instanceof Check check)) {
            return true;
        }
        if (leaving.hasLeft(check.subject, check.sid, check.begun)) {
            return false;
        }
        synchronized (check) {
            long unchecked = System.nanoTime() - check.at;
            if (unchecked < directory.settings().recheck().toNanos()) {
                return true;
            }
            boolean trusted =
                    unchecked < directory.settings().longestUnchecked().toNanos();
            if (silentUntil - System.nanoTime() > 0) {
                return trusted;
            }
            try {
                boolean stands = asks(session, check);
                check.at = System.nanoTime();
                return stands;
            } catch (HttpClientErrorException.Unauthorized | HttpClientErrorException.Forbidden closed) {
                return false;
            } catch (OAuth2AuthorizationException refused) {
                return !ENDED.contains(refused.getError().getErrorCode()) && silent(trusted);
            } catch (RestClientException | IllegalArgumentException unanswered) {
                return silent(trusted);
            } catch (JwtException forged) {
                return false;
            }
        }
    }

    private boolean silent(boolean trusted) {
        silentUntil = System.nanoTime() + directory.settings().askAgain().toNanos();
        return trusted;
    }

    private boolean asks(HttpSession session, Check check) {
        OAuth2AuthorizedClient tokens = tokens(session);
        if (tokens == null) {
            return false;
        }
        var registration = directory.registration();
        Map<String, Object> claims = new HashMap<>();
        if (tokens.getRefreshToken() != null) {
            var answer = refresh.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    registration, tokens.getAccessToken(), tokens.getRefreshToken()));
            tokens = new OAuth2AuthorizedClient(
                    registration,
                    check.userId,
                    answer.getAccessToken(),
                    answer.getRefreshToken() == null ? tokens.getRefreshToken() : answer.getRefreshToken());
            keep(session, tokens);
            if (answer.getAdditionalParameters().get("id_token") instanceof String token) {
                claims.putAll(directory.reader().decode(token).getClaims());
            }
        }
        String more = registration.getProviderDetails().getUserInfoEndpoint().getUri();
        if (more != null && !more.isEmpty()) {
            String bearer = tokens.getAccessToken().getTokenValue();
            Map<String, Object> about = directory
                    .plain()
                    .get()
                    .uri(more)
                    .headers(headers -> headers.setBearerAuth(bearer))
                    .retrieve()
                    .body(new ParameterizedTypeReference<>() {});
            if (about != null && check.subject.equals(about.get("sub"))) {
                claims.putAll(about);
            }
        }
        return check.subject.equals(String.valueOf(claims.get("sub")))
                && people.speaksOfRoles(claims)
                && people.staysIn(check.userId, claims);
    }
}
