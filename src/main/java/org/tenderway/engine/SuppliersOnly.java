package org.tenderway.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.tenderway.supplier.CurrentSupplier;
import org.tenderway.supplier.SignedInSupplier;

/** Two houses under one roof: people of suppliers come into theirs only, and people of the council into theirs. */
@Component
class SuppliersOnly implements CurrentSupplier {

    static final AuthorizationManager<RequestAuthorizationContext> SUPPLIERS =
            (asking, request) -> new AuthorizationDecision(isSupplier(asking.get()));

    static final AuthorizationManager<RequestAuthorizationContext> STAFF =
            (asking, request) -> new AuthorizationDecision(isStaff(asking.get()));

    @Override
    public Optional<SignedInSupplier> find() {
        return signedIn();
    }

    static Optional<SignedInSupplier> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInSupplier supplier
                ? Optional.of(supplier)
                : Optional.empty();
    }

    static boolean isSupplier(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.isAuthenticated()
                && authentication.getPrincipal() instanceof SignedInSupplier;
    }

    private static boolean isStaff(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken)
                && !isSupplier(authentication);
    }
}
