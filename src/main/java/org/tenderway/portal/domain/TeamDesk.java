package org.tenderway.portal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.CurrentDraftKey;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.SpareKeys;
import org.tenderway.supplier.Colleagues;
import org.tenderway.supplier.Colleagues.Invitation;
import org.tenderway.supplier.Colleagues.Invited;
import org.tenderway.supplier.CurrentSupplier;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.vocabulary.Refusal;

/** The people of the signed-in supplier's organisation, who share one key to their drafts. */
@Service
@Transactional
public class TeamDesk {

    private final Colleagues colleagues;
    private final SpareKeys keys;
    private final CurrentSupplier supplier;
    private final CurrentDraftKey key;
    private final SupplierAccounts accounts;

    TeamDesk(
            Colleagues colleagues,
            SpareKeys keys,
            CurrentSupplier supplier,
            CurrentDraftKey key,
            SupplierAccounts accounts) {
        this.colleagues = colleagues;
        this.keys = keys;
        this.supplier = supplier;
        this.key = key;
        this.accounts = accounts;
    }

    /** @param hasKey whether this person reads the drafts of the organisation */
    public record Member(SignedInSupplier person, boolean self, boolean hasKey) {}

    /** Codes are handed from person to person: no letter holds one. */
    static String holder(String receiver) {
        return "colleague " + receiver;
    }

    @Transactional(readOnly = true)
    public List<Member> members() {
        SignedInSupplier who = supplier.get();
        return colleagues.of(who.account()).stream()
                .map(each -> new Member(each, each.person().equals(who.person()), keys.isHeldBy(each.person())))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Invited> invited() {
        return colleagues.invited(supplier.get().account());
    }

    /** @return the code that goes with the letter, for the colleague's ear only */
    public String invite(String name, String email, UnaryOperator<String> link) {
        DraftKey mine = key();
        return keys.writeDown(holder(colleagues.invite(supplier.get(), name, email, link)), mine);
    }

    public void takeBack(String invitation) {
        colleagues.takeBack(supplier.get(), invitation);
        keys.tearUp(holder(invitation));
    }

    /** A code for a colleague who lost the way to the drafts. */
    public String codeFor(String person) {
        colleague(person);
        return keys.writeDown(holder(person), key());
    }

    public void remove(String person) {
        colleague(person);
        colleagues.remove(supplier.get(), person);
        keys.handBack(person);
        keys.tearUp(holder(person));
    }

    public void join(String token, String password, String repeated, String code) {
        Invitation invitation = colleagues.invitation(token);
        Refusal.unless(!code.isBlank(), "code", "enter the code that your colleague has");
        SignedInSupplier person = colleagues.join(token, password, repeated);
        keys.takeUp(person.person(), password, holder(invitation.invitation()), code);
        keys.tearUp(holder(invitation.invitation()));
    }

    /** Whether this session can read and write drafts. */
    public boolean hasKey() {
        return key.find().isPresent();
    }

    /** With a code from a colleague, or with the own one on paper. */
    public void takeUp(String code, String password) {
        String person = supplier.get().person();
        Refusal.unless(!code.isBlank(), "code", "enter the code");
        Refusal.unless(accounts.isPassword(person, password), "password", "this is not your password");
        String given = keys.writtenDownAt(holder(person)).isPresent() ? holder(person) : person;
        key.keep(keys.takeUp(person, password, given, code));
        keys.tearUp(holder(person));
    }

    public Optional<Instant> recoveryCodeMadeAt() {
        return keys.writtenDownAt(supplier.get().person());
    }

    public String writeRecoveryCode() {
        return keys.writeDown(supplier.get().person(), key());
    }

    private SignedInSupplier colleague(String person) {
        return colleagues.of(supplier.get().account()).stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(() -> Refusal.because("nobody of this name signs in for your organisation"));
    }

    private DraftKey key() {
        return key.find().orElseThrow(() -> Refusal.because(BidDesk.NO_KEY));
    }
}
