package org.tenderway.replay.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Role;
import org.tenderway.supplier.SignedInSupplier;

/** A supplier's person at the portal: their session knows them, the engine does not. */
@Component
public class SupplierSeat {

    private final IdentityService identities;

    SupplierSeat(IdentityService identities) {
        this.identities = identities;
    }

    public <T> T as(SignedInSupplier supplier, Supplier<T> action) {
        identities.clearAuthentication();
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext seat = SecurityContextHolder.createEmptyContext();
        seat.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                supplier, null, AuthorityUtils.createAuthorityList("ROLE_" + Role.SUPPLIER.name())));
        SecurityContextHolder.setContext(seat);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
