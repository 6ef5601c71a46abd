package org.tenderway.engine;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;

/**
 * What the directory says by itself: that somebody has signed out there, or was signed out. It tells one node, and the
 * session may be on another, so the message is kept in the database, where every session is held against it.
 */
class DirectoryLeaving implements OidcSessionRegistry {

    /** Longer than anybody stays in whom the directory does not confirm. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final String issuer;
    private final JdbcClient sql;

    DirectoryLeaving(DirectorySettings settings, JdbcClient sql) {
        this.issuer = settings.issuer();
        this.sql = sql;
    }

    /** A message that was verified; no session is named to whoever asks, for each finds out by itself. */
    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken message) {
        Instant at = Objects.requireNonNull(message.getIssuedAt());
        sql.sql("delete from directory_leaving where left_at < ?")
                .param(Timestamp.from(at.minus(KEPT)))
                .update();
        try {
            sql.sql("insert into directory_leaving (id, issuer, sid, subject, left_at) values (?, ?, ?, ?, ?)")
                    .params(
                            message.getId(),
                            issuer,
                            Objects.toString(message.getSessionId(), ""),
                            Objects.toString(message.getSubject(), ""),
                            Timestamp.from(at))
                    .update();
        } catch (DuplicateKeyException toldAlready) {
            return List.of();
        }
        return List.of();
    }

    /** Whether the directory has ended a sign-in, by its own name or, where one of the two has none, by the person's. */
    boolean hasLeft(String subject, String sid, Instant since) {
        return sql.sql(
                                """
                        select count(*) from directory_leaving where issuer = :issuer
                            and ((sid <> '' and sid = :sid)
                                or (subject = :subject and (sid = '' or :sid = '') and left_at >= :since))""")
                        .param("issuer", issuer)
                        .param("sid", sid)
                        .param("subject", subject)
                        .param("since", Timestamp.from(since))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Each session holds what it needs itself. */
    @Override
    public void saveSessionInformation(OidcSessionInformation session) {}

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String session) {
        return null;
    }
}
