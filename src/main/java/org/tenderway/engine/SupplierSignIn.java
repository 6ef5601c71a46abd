package org.tenderway.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.Drafts;
import org.tenderway.identity.Role;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.vocabulary.Refusal;

/** Checks names and passwords of suppliers' people, whom the engine does not know. */
@Component
class SupplierSignIn implements AuthenticationProvider {

    private final SupplierAccounts accounts;
    private final ObjectProvider<Drafts> drafts;

    SupplierSignIn(SupplierAccounts accounts, ObjectProvider<Drafts> drafts) {
        this.accounts = accounts;
        this.drafts = drafts;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String password = String.valueOf(given.getCredentials());
        SignedInSupplier supplier = accounts.signIn(given.getName(), password)
                .orElseThrow(() -> new BadCredentialsException("The name or the password is wrong"));
        var entry = as(supplier);
        entry.setDetails(unlocked(supplier, password));
        return entry;
    }

    /** Now is the only time at which the password is known that the drafts are locked with. */
    private @Nullable DraftKey unlocked(SignedInSupplier supplier, String password) {
        try {
            Drafts known = drafts.getIfAvailable();
            return known == null ? null : known.unlock(supplier.person(), password);
        } catch (Refusal otherPassword) {
            return null;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** Somebody who has shown who they are; nobody once they are removed. */
    Optional<Authentication> signedIn(String person) {
        return accounts.signedIn(person).map(supplier -> as(supplier));
    }

    private static UsernamePasswordAuthenticationToken as(SignedInSupplier supplier) {
        return UsernamePasswordAuthenticationToken.authenticated(
                supplier, null, AuthorityUtils.createAuthorityList("ROLE_" + Role.SUPPLIER.name()));
    }
}
