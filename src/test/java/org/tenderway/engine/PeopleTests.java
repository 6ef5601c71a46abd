package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;

@DatabaseTest
class PeopleTests {

    @Autowired
    People people;

    @Autowired
    CurrentActor actor;

    @Autowired
    IdentityService identities;

    @Autowired
    Provisioning provisioning;

    @AfterEach
    void signOut() {
        identities.clearAuthentication();
    }

    @Test
    void everyRoleOfTheProductIsAGroupOfTheEngine() {
        for (Role role : Role.values()) {
            assertThat(identities.createGroupQuery().groupId(role.groupId()).count())
                    .as(role.groupId())
                    .isOne();
        }
    }

    @Test
    void theDemoPeoplePlayTheirParts() {
        assertThat(people.find("officer")).map(Person::roles).hasValueSatisfying(roles -> assertThat(roles)
                .containsExactlyInAnyOrder(Role.COMMISSIONER, Role.PROCUREMENT_OFFICER));
        assertThat(people.having(Role.MANAGER)).extracting(Person::userId).containsExactly("manager");
        assertThat(people.having(Role.ADMINISTRATOR)).isNotEmpty();
        assertThat(people.find("nobody")).isEmpty();
    }

    @Test
    void whoActsIsWhoIsSignedInAndOtherwiseTheSystem() {
        assertThat(actor.get()).isEqualTo(Actor.SYSTEM);
        identities.setAuthentication("manager", List.of(Role.MANAGER.groupId()));
        assertThat(actor.get().name()).isEqualTo("Maya Holt");
        assertThat(actor.get().has(Role.MANAGER)).isTrue();
        assertThat(identities.getCurrentAuthentication().getUserId()).isEqualTo("manager");
    }

    @Test
    void providingAgainChangesNothing() {
        long members = identities.createUserQuery().count();
        provisioning.afterSingletonsInstantiated();
        assertThat(identities.createUserQuery().count()).isEqualTo(members);
    }

    @Test
    void theProductRefusesToStartWithoutAnAdministrator() {
        String group = Role.ADMINISTRATOR.groupId();
        identities.deleteMembership("admin", group);
        try {
            assertThatThrownBy(new FirstAdministrator(identities, "", "")::provide)
                    .isInstanceOf(FirstAdministrator.MissingAdministrator.class)
                    .hasMessageContaining("TENDERWAY_ADMIN_ID");
            assertThatThrownBy(new FirstAdministrator(identities, "root", "short")::provide)
                    .isInstanceOf(FirstAdministrator.MissingAdministrator.class);
            new FirstAdministrator(identities, "first", "long enough a secret").provide();
            assertThat(people.having(Role.ADMINISTRATOR))
                    .extracting(Person::userId)
                    .containsExactly("first");
            assertThat(identities.checkPassword("first", "long enough a secret"))
                    .isTrue();
            identities.deleteUser("first");
        } finally {
            identities.createMembership("admin", group);
        }
    }
}
