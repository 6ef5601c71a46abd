package org.tenderway.portal.domain;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.SpareKeys;
import org.tenderway.supplier.Colleagues;
import org.tenderway.supplier.ForgottenPasswords;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.vocabulary.Refusal;

/** A new password, and what becomes of drafts that only the forgotten one unlocked. */
@Service
@Transactional
public class LostPassword {

    private final ForgottenPasswords passwords;
    private final SpareKeys keys;
    private final Colleagues colleagues;
    private final SupplierAccounts accounts;

    LostPassword(ForgottenPasswords passwords, SpareKeys keys, Colleagues colleagues, SupplierAccounts accounts) {
        this.passwords = passwords;
        this.keys = keys;
        this.colleagues = colleagues;
        this.accounts = accounts;
    }

    /** What somebody stands to lose who has no code. */
    public enum Drafts {
        NONE,
        SHARED,
        ONLY_YOURS
    }

    @Transactional(readOnly = true)
    public Drafts draftsOf(String token) {
        return draftsOf(passwords.whoseLink(token));
    }

    /**
     * @param code the recovery code, or empty
     * @param without whether somebody with drafts goes on without a code
     */
    public void choose(String token, String password, String repeated, String code, boolean without) {
        SignedInSupplier person = passwords.choose(token, password, repeated);
        Drafts drafts = draftsOf(person);
        if (drafts == Drafts.NONE) {
            return;
        }
        Refusal.unless(!code.isBlank() || without, "code", "enter your recovery code, or say below that you have none");
        Refusal.unless(
                code.isBlank() || !without, "without", "enter your recovery code, or say that you have none: not both");
        if (!code.isBlank()) {
            keys.takeUp(person.person(), password, person.person(), code);
            return;
        }
        keys.handBack(person.person());
        if (drafts == Drafts.ONLY_YOURS) {
            colleagues.invited(person.account()).forEach(each -> {
                keys.tearUp(TeamDesk.holder(each.invitation()));
                colleagues.takeBack(person, each.invitation());
            });
            accounts.knownAs(person.account()).ifPresent(keys::giveUp);
        }
    }

    private Drafts draftsOf(SignedInSupplier person) {
        if (!keys.isHeldBy(person.person())) {
            return Drafts.NONE;
        }
        return colleagues.of(person.account()).stream()
                        .filter(each -> !each.person().equals(person.person()))
                        .anyMatch(each -> keys.isHeldBy(each.person()))
                ? Drafts.SHARED
                : Drafts.ONLY_YOURS;
    }
}
