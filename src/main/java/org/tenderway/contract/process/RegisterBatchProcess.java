package org.tenderway.contract.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.register.Batch;

/** Every process that starts within one call is written by the engine in one go, at its end. */
@Component
public class RegisterBatchProcess implements Batch {

    private final IdentityService identities;

    RegisterBatchProcess(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public void run(String userId, Runnable work) {
        Authentication before = identities.getCurrentAuthentication();
        List<String> groups = identities.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(userId, groups);
        try {
            work.run();
        } finally {
            if (before == null) {
                identities.clearAuthentication();
            } else {
                identities.setAuthentication(before);
            }
        }
    }
}
