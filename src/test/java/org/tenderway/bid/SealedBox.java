package org.tenderway.bid;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidContents.Answer;
import org.tenderway.bid.BidContents.Offer;
import org.tenderway.evaluation.HomeCareBids;
import org.tenderway.supplier.Suppliers;
import org.tenderway.tender.Tenders;

/** A tender whose box three people have locked, and people who bid for it and open it. Everybody is fictional. */
@Component
public class SealedBox {

    public static final Instant DEADLINE = HomeCareBids.DEADLINE;
    public static final String SUPPLIER_PERSON = "portal-person";
    public static final List<String> OPENERS = List.of("officer", "manager", "contracts");

    private final KeyCeremony ceremony;
    private final SealedBids sealed;
    private final Drafts drafts;
    private final BidFiles files;
    private final Suppliers suppliers;
    private final IdentityService identities;
    private final RuntimeService runtime;
    private final ManagementService management;

    private String sheet = "";

    SealedBox(
            KeyCeremony ceremony,
            SealedBids sealed,
            Drafts drafts,
            BidFiles files,
            Suppliers suppliers,
            IdentityService identities,
            RuntimeService runtime,
            ManagementService management) {
        this.ceremony = ceremony;
        this.sealed = sealed;
        this.drafts = drafts;
        this.files = files;
        this.suppliers = suppliers;
        this.identities = identities;
        this.runtime = runtime;
        this.management = management;
    }

    /** A published tender that receives bids, its box locked. */
    public void stands(Tenders tenders, String tender) {
        begins(tenders, tender);
        lock(tender);
    }

    public void lock(String tender) {
        as("officer", "procurement-officer");
        ceremony.nameOpeners(tender, "", OPENERS);
        for (String opener : OPENERS) {
            as(opener);
            ceremony.setPassphrase(tender, passphrase(opener), passphrase(opener));
        }
        as("clerk", "committee-clerk");
        sheet = ceremony.printRecoverySheet(tender);
        identities.clearAuthentication();
    }

    public void begins(Tenders tenders, String tender) {
        HomeCareBids.stand(tenders, tender);
        at(DEADLINE.minusSeconds(3600));
        identities.clearAuthentication();
        runtime.startProcessInstanceByKey("bid-receiving", tender);
        supplierPerson();
    }

    public static String passphrase(String opener) {
        return "four fictional words of " + opener;
    }

    public String sheet() {
        return sheet;
    }

    public void at(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void as(String user, String... groups) {
        identities.setAuthentication(user, List.of(groups));
    }

    public void nobody() {
        identities.clearAuthentication();
    }

    /** The timers of the box that are due. */
    public void closes() {
        at(DEADLINE.plusSeconds(2));
        identities.clearAuthentication();
        management
                .createJobQuery()
                .timers()
                .executable()
                .processDefinitionKey("bid-receiving")
                .list()
                .forEach(timer -> management.executeJob(timer.getId()));
    }

    public String supplier(String name) {
        return suppliers.register(name, "bids@bidder.example");
    }

    public DraftKey key() {
        return drafts.unlock(SUPPLIER_PERSON, "a password of the portal");
    }

    public BidReceipt submits(String tender, String name, String... canary) {
        as(SUPPLIER_PERSON, "supplier");
        String supplier = supplier(name);
        DraftKey key = key();
        String mark = canary.length > 0 ? canary[0] : "nothing special";
        BidFile file = files.take(tender, supplier, key, "answer of " + mark + ".txt", text("A file: " + mark));
        BidFile priceFile = files.take(tender, supplier, key, "prices.csv", text("line,pounds\nvisit," + mark));
        var offer = new Offer(
                Map.of("Q1", new Answer("We care: " + mark, List.of(file.id())), "Q2", Answer.of("Paid well " + mark)),
                Map.of(BidContents.PRICE, new BigDecimal("17.85")),
                List.of(priceFile.id()));
        return sealed.submit(tender, supplier, key, new BidContents(Map.of(1, offer)));
    }

    public static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void supplierPerson() {
        identities.clearAuthentication();
        if (identities.createUserQuery().userId(SUPPLIER_PERSON).count() == 0) {
            var person = identities.newUser(SUPPLIER_PERSON);
            person.setFirstName("Petra");
            person.setLastName("Portal");
            person.setPassword("a password of the portal");
            identities.saveUser(person);
            identities.createMembership(SUPPLIER_PERSON, "supplier");
        }
    }
}
