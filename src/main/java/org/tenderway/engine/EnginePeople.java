package org.tenderway.engine;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;

/** People and roles as the engine's identity service keeps them, asked without the caller's own authorizations. */
@Component
class EnginePeople implements People {

    private final IdentityService identities;

    EnginePeople(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Optional<Person> find(String userId) {
        return unrestricted(() -> Optional.ofNullable(
                        identities.createUserQuery().userId(userId).singleResult())
                .map(this::person));
    }

    @Override
    public List<Person> having(Role role) {
        return unrestricted(() -> identities.createUserQuery().memberOfGroup(role.groupId()).list().stream()
                .map(this::person)
                .sorted(Comparator.comparing(Person::userId))
                .toList());
    }

    List<String> groupsOf(String userId) {
        return unrestricted(() -> identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .sorted()
                .toList());
    }

    private Person person(User user) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        groupsOf(user.getId()).forEach(group -> Role.ofGroup(group).ifPresent(roles::add));
        return new Person(user.getId(), fullName(user), Objects.toString(user.getEmail(), ""), roles);
    }

    private static String fullName(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .reduce("", (first, last) -> first + " " + last)
                .strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private <T> T unrestricted(Supplier<T> question) {
        var caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (caller != null) {
                identities.setAuthentication(caller);
            }
        }
    }
}
