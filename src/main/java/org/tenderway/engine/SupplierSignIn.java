package org.tenderway.engine;

import java.util.List;
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
import org.tenderway.bid.SpareKeys;
import org.tenderway.identity.Role;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.vocabulary.Refusal;

/** Checks names and passwords of suppliers' people, whom the engine does not know. */
@Component
class SupplierSignIn implements AuthenticationProvider {

    private final SupplierAccounts accounts;
    private final ObjectProvider<Drafts> drafts;
    private final ObjectProvider<SpareKeys> keys;

    SupplierSignIn(SupplierAccounts accounts, ObjectProvider<Drafts> drafts, ObjectProvider<SpareKeys> keys) {
        this.accounts = accounts;
        this.drafts = drafts;
        this.keys = keys;
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
            return known == null || waitsForCode(supplier) ? null : known.unlock(supplier.person(), password);
        } catch (Refusal otherPassword) {
            return null;
        }
    }

    /** An organisation has one key; whoever has it not gets it from a colleague and not a second one. */
    private boolean waitsForCode(SignedInSupplier supplier) {
        SpareKeys known = keys.getObject();
        return !known.isHeldBy(supplier.person())
                && accounts.peopleOf(List.of(supplier.account())).stream()
                        .anyMatch(colleague -> known.isHeldBy(colleague.person()));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** Somebody who has shown who they are; nobody once they are removed. */
    Optional<Authentication> signedIn(String entry) {
        String[] parts = entry.split(" ", 2);
        return accounts.signedIn(parts[0], Integer.parseInt(parts[1])).map(supplier -> as(supplier));
    }

    /** What the session keeps: a later password ends it. */
    String entryOf(SignedInSupplier supplier) {
        return "%s %d".formatted(supplier.person(), accounts.passwordNumber(supplier.person()));
    }

    private static UsernamePasswordAuthenticationToken as(SignedInSupplier supplier) {
        return UsernamePasswordAuthenticationToken.authenticated(
                supplier, null, AuthorityUtils.createAuthorityList("ROLE_" + Role.SUPPLIER.name()));
    }
}
