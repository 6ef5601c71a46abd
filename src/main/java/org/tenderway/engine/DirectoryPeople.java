package org.tenderway.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.identity.Role;

/**
 * Makes people of the directory people of the engine, with the roles that the directory gives them and no others. Whoever
 * the directory knows as one person is one account here for ever: a new name there is no second pair of eyes here.
 */
class DirectoryPeople {

    /** They mean somebody else in the trail. */
    private static final Set<String> TAKEN = Set.of("system", "supplier");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._@-]{0,59}");

    private final DirectorySettings settings;
    private final IdentityService identities;
    private final EnginePeople people;
    private final JdbcClient sql;
    private final Clock clock;
    private final Map<String, Set<String>> groupsByRole;

    DirectoryPeople(
            DirectorySettings settings, IdentityService identities, EnginePeople people, JdbcClient sql, Clock clock) {
        this.settings = settings;
        this.identities = identities;
        this.people = people;
        this.sql = sql;
        this.clock = clock;
        this.groupsByRole = settings.groupsByRole();
    }

    /** @return the account of whoever comes in; nobody where somebody else has it */
    @Transactional
    Optional<String> comesIn(Map<String, Object> claims) {
        String subject = text(claims, "sub");
        Optional<String> known = account(subject);
        Optional<String> userId = known.isPresent() ? known : newcomer(subject, text(claims, settings.nameClaim()));
        userId.ifPresent(id -> bringUpToDate(id, claims));
        return userId;
    }

    /** @return whether any part is left to somebody who has come in */
    @Transactional
    boolean staysIn(String userId, Map<String, Object> claims) {
        bringUpToDate(userId, claims);
        return !people.groupsOf(userId).isEmpty();
    }

    private void bringUpToDate(String userId, Map<String, Object> claims) {
        User user = identities.createUserQuery().userId(userId).singleResult();
        if (user == null) {
            return;
        }
        String first = text(claims, "given_name");
        String last = text(claims, "family_name");
        String email = text(claims, "email");
        if (first.isEmpty() && last.isEmpty()) {
            first = text(claims, "name").isEmpty() ? userId : text(claims, "name");
        }
        if (!first.equals(Objects.toString(user.getFirstName(), ""))
                || !last.equals(Objects.toString(user.getLastName(), ""))
                || !email.equals(Objects.toString(user.getEmail(), ""))) {
            user.setFirstName(first);
            user.setLastName(last);
            user.setEmail(email);
            identities.saveUser(user);
        }
        Set<String> given = groups(claims);
        Collection<String> had = people.groupsOf(userId);
        given.stream()
                .filter(group -> !had.contains(group))
                .forEach(group -> identities.createMembership(userId, group));
        had.stream()
                .filter(group -> !given.contains(group))
                .forEach(group -> identities.deleteMembership(userId, group));
    }

    private Optional<String> account(String subject) {
        return sql.sql("select user_id from directory_account where issuer = ? and subject = ?")
                .params(settings.issuer(), subject)
                .query(String.class)
                .optional();
    }

    private Optional<String> newcomer(String subject, String name) {
        String wanted = NAME.matcher(name).matches() ? name : "person";
        String id = wanted;
        for (int number = 2; isTaken(id); number++) {
            id = wanted + "-" + number;
        }
        if (identities.createUserQuery().userId(id).count() == 0) {
            User user = identities.newUser(id);
            user.setFirstName(id);
            identities.saveUser(user);
        } else if (settings.adoptAccounts()) {
            User user = identities.createUserQuery().userId(id).singleResult();
            user.setPassword(null);
            identities.saveUser(user);
        } else {
            return Optional.empty();
        }
        sql.sql("insert into directory_account (user_id, issuer, subject, kept_at) values (?, ?, ?, ?)")
                .params(id, settings.issuer(), subject, Timestamp.from(clock.instant()))
                .update();
        return Optional.of(id);
    }

    /** Whoever had a name before keeps it, though they have left: what they did stays theirs. */
    private boolean isTaken(String id) {
        return TAKEN.contains(id)
                || sql.sql("select count(*) from directory_account where user_id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private Set<String> groups(Map<String, Object> claims) {
        return roles(claims).stream()
                .flatMap(role -> groupsByRole.isEmpty()
                        ? java.util.stream.Stream.of(role)
                        : groupsByRole.getOrDefault(role, Set.of()).stream())
                .filter(group -> Role.ofGroup(group)
                        .filter(role -> role != Role.SUPPLIER)
                        .isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A claim, or one within another such as realm_access.roles. */
    private List<String> roles(Map<String, Object> claims) {
        Object found = claims.get(settings.rolesClaim());
        if (found == null) {
            found = claims;
            for (String step : settings.rolesClaim().split("\\.")) {
                found = found instanceof Map<?, ?> within ? within.get(step) : null;
            }
        }
        return found instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : found instanceof String one ? List.of(one.split("[ ,]+")) : List.of();
    }

    /** Whether it says anything about roles at all. */
    boolean speaksOfRoles(Map<String, Object> claims) {
        return claims.containsKey(settings.rolesClaim()) || !roles(claims).isEmpty();
    }

    private static String text(Map<String, Object> claims, String name) {
        @Nullable Object value = claims.get(name);
        return value == null ? "" : String.valueOf(value).strip();
    }
}
