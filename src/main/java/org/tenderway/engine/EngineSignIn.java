package org.tenderway.engine;

import java.util.Optional;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.tenderway.identity.People;
import org.tenderway.identity.Role;

/** Checks names and passwords where the engine keeps them, with its delay after wrong ones. */
@Component
class EngineSignIn implements AuthenticationProvider {

    private final IdentityService identities;
    private final People people;

    private final ObjectProvider<Directory> directory;

    EngineSignIn(IdentityService identities, People people, ObjectProvider<Directory> directory) {
        this.identities = identities;
        this.people = people;
        this.directory = directory;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String userId = given.getName();
        try {
            if (userId.isBlank()
                    || !mayHaveAPassword(userId)
                    || !identities.checkPassword(userId, String.valueOf(given.getCredentials()))) {
                throw new BadCredentialsException("The name or the password is wrong");
            }
        } catch (AuthenticationException locked) {
            throw new LockedException("Too many wrong passwords: wait a moment and try again");
        }
        return signedIn(userId).orElseThrow(() -> new BadCredentialsException("The name or the password is wrong"));
    }

    /** Where a directory says who somebody is, a password kept here is no second way in. */
    private boolean mayHaveAPassword(String userId) {
        Directory says = directory.getIfAvailable();
        return says == null || says.settings().signsInHere(userId);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** Somebody who has shown who they are, with the roles they have now; nobody once they have none or are removed. */
    Optional<Authentication> signedIn(String userId) {
        return people.find(userId)
                .filter(person -> !person.roles().isEmpty())
                .map(person -> UsernamePasswordAuthenticationToken.authenticated(
                        person.userId(),
                        null,
                        AuthorityUtils.createAuthorityList(person.roles().stream()
                                .map(Role::name)
                                .map("ROLE_"::concat)
                                .toList())));
    }
}
