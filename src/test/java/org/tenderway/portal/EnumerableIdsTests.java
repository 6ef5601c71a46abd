package org.tenderway.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tenderway.DatabaseTest;
import org.tenderway.bid.BidFile;
import org.tenderway.bid.BidFiles;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.SealedBox;
import org.tenderway.bid.domain.seal.Digest;
import org.tenderway.plan.Programmes;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;

/** Whoever counts through ids on a supplier's routes finds nothing, and is told nothing by how it is refused. */
@DatabaseTest
class EnumerableIdsTests {

    private static final int IDS = Integer.getInteger("tenderway.ids", 200);

    @Autowired
    MockMvc web;

    @Autowired
    Programmes programmes;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    SupplierAccounts accounts;

    @Autowired
    BidFiles files;

    @Autowired
    SealedBox box;

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void idsByTheHundredOnEveryRouteOfASupplierAnswerLikeWhatDoesNotExist() throws Exception {
        String tender = new OpenTender(programmes, tasks, identities).publish("IDS-2018");
        box.lock(tender);
        OpenTender.at(OpenTender.BEGINNING);
        SignedInSupplier victim = supplier("victim", "Victim Quillford Care");
        SignedInSupplier prowler = supplier("prowler", "Prowler Care");
        String home = "/supplier/bids/" + tender;
        send(prowler, post(home + "/lots").param("lots", "1"));
        List<String> theirs = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            BidFile file = files.take(
                    tender,
                    accounts.reference(victim.account()),
                    DraftKey.of(BidPagesTests.keyOf(victim)),
                    "canary.txt",
                    SealedBox.text("canary"));
            theirs.add(file.id());
        }
        IntFunction<String> file = number -> number < 10
                ? theirs.get(number)
                : number % 3 == 0 ? "F-" + UUID.randomUUID() : number % 3 == 1 ? "F-" + number : String.valueOf(number);
        IntFunction<String> receipt = number -> number % 3 == 0
                ? tender + "-B" + number
                : Digest.of(new byte[] {(byte) number, (byte) (number >> 8)}) + "-" + (1_517_475_600_000L + number);
        IntFunction<String> reference =
                number -> number % 4 == 0 ? "IDS-2018-ADDITIONAL" + number : "IDS%d-2018-LEAD".formatted(number);
        Map<String, IntFunction<MockHttpServletRequestBuilder>> routes = new TreeMap<>();
        routes.put("file", number -> get(home + "/files/" + file.apply(number)));
        routes.put("remove", number -> post(home + "/files/" + file.apply(number) + "/remove"));
        routes.put("receipt", number -> get(home + "/receipts/" + receipt.apply(number)));
        routes.put("receipt text", number -> get(home + "/receipts/" + receipt.apply(number) + "/receipt.txt"));
        routes.put("lot", number -> get(home + "/lots/" + (number + 2) + "/prices"));
        routes.put("question", number -> get(home + "/lots/1/questions/Q" + (number + 3)));
        routes.put("bid", number -> get("/supplier/bids/" + reference.apply(number)));
        routes.put("opportunity", number -> get("/opportunities/" + reference.apply(number)));
        routes.put("notice", number -> get("/opportunities/" + reference.apply(number) + "/notice.txt"));
        routes.put("ask", number -> get("/supplier/opportunities/" + reference.apply(number) + "/question"));
        for (var route : routes.entrySet()) {
            String first = "";
            for (int number = 0; number < IDS; number++) {
                MockHttpServletResponse answer = send(prowler, route.getValue().apply(number));
                assertThat(answer.getStatus()).as(route.getKey() + " " + number).isEqualTo(404);
                String said = answer.getContentAsString(StandardCharsets.UTF_8);
                first = number == 0 ? said : first;
                assertThat(said).as(route.getKey() + " " + number).isEqualTo(first);
            }
        }
        assertThat(Math.abs(median(prowler, home, theirs) - median(prowler, home, nobodys(theirs.size()))))
                .as("milliseconds by which a file of somebody else differs from none")
                .isLessThan(10);
        assertThat(files.of(tender, accounts.reference(victim.account()), DraftKey.of(BidPagesTests.keyOf(victim))))
                .hasSize(10);
    }

    private static List<String> nobodys(int many) {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            ids.add("F-" + UUID.randomUUID());
        }
        return ids;
    }

    private double median(SignedInSupplier who, String home, List<String> ids) throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            for (String id : ids) {
                long before = System.nanoTime();
                send(who, get(home + "/files/" + id));
                nanos.add(System.nanoTime() - before);
            }
        }
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
    }

    private SignedInSupplier supplier(String signIn, String organisation) {
        return accounts.provide(
                signIn, new NewAccount(organisation, "Person", signIn + "@supplier.example", "published one", ""));
    }

    private MockHttpServletResponse send(SignedInSupplier who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(authentication(BidPagesTests.signedIn(who))))
                .andReturn()
                .getResponse();
    }
}
