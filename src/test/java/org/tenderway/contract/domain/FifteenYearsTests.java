package org.tenderway.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tenderway.contract.ContractOrigin;
import org.tenderway.contract.ContractParticulars;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractTerms;
import org.tenderway.contract.EndResult;
import org.tenderway.contract.NewContract;
import org.tenderway.contract.NoticePeriod;
import org.tenderway.governance.domain.YearsOfMeetings;
import org.tenderway.identity.Actor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;
import org.tenderway.vocabulary.TermLength;

/** Five thousand contracts live fifteen years by the real rules and the real committee calendar, with people who answer, forget, dither and come late. */
class FifteenYearsTests {

    private static final int CONTRACTS = 5_000;
    private static final long SEED = 79;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2034, 12, 31);
    private static final Actor MANAGER = new Actor("manager", "Mo", Set.of(Role.MANAGER));
    private static final PromptLadder LADDER = new PromptLadder(List.of(12, 9, 6, 3, 1));

    private static final List<Life> LIVES = new ArrayList<>();

    @BeforeAll
    static void fifteenYearsPass() {
        LastDays lastDays = FreshTable.lastDays(YearsOfMeetings.calendar(FIRST_DAY, LAST_DAY.plusYears(2)));
        Random chance = new Random(SEED);
        for (int number = 1; number <= CONTRACTS; number++) {
            Life life = new Life(number, chance, lastDays);
            life.live();
            LIVES.add(life);
        }
    }

    @Test
    void everyEndHasExactlyOneOfFourOutcomes() {
        Map<EndResult, Integer> counts = new EnumMap<>(EndResult.class);
        for (Life life : LIVES) {
            ContractHistory history = life.contract.history();
            boolean over = life.contract.status() == ContractStatus.ENDED;
            assertThat(history.outcomes().keySet())
                    .as(life.toString())
                    .containsExactlyElementsOf(Stream.concat(
                                    history.extensions().stream().map(ExtensionEntry::previousEnd),
                                    over ? Stream.of(life.contract.endsOn()) : Stream.empty())
                            .toList());
            history.outcomes().forEach((end, outcome) -> {
                counts.merge(outcome.outcome(), 1, Integer::sum);
                assertThat(outcome.outcome() == EndResult.EXTENDED)
                        .as(life.toString())
                        .isEqualTo(end.isBefore(life.contract.endsOn()));
            });
        }
        assertThat(counts).containsOnlyKeys(EndResult.values());
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isGreaterThan(200));
    }

    @Test
    void noContractRunsPastItsCeilingOrBeyondItsEnd() {
        assertThat(LIVES)
                .allSatisfy(life -> assertThat(life.contract.endsOn())
                        .isBeforeOrEqualTo(life.contract.term().ceilingEnd()))
                .allSatisfy(life -> assertThat(
                                life.contract.status() == ContractStatus.ENDED || !life.contract.isOver(LAST_DAY))
                        .isTrue());
    }

    @Test
    void everyPromptComesBeforeItsLastUsefulDay() {
        for (Life life : LIVES) {
            for (PromptEntry prompt : life.contract.history().prompts()) {
                LocalDate until = Objects.requireNonNull(prompt.usefulUntil());
                assertThat(until).as(life.toString()).isBeforeOrEqualTo(prompt.aboutEnd());
                assertThat(prompt.raisedOn().isBefore(until)
                                || prompt.raisedOn().equals(life.watchedFrom)
                                || life.reopenedOn.contains(prompt.raisedOn()))
                        .as("%s asked on %s, useful until %s", life, prompt.raisedOn(), until)
                        .isTrue();
            }
        }
    }

    @Test
    void whoeverIsWatchedInTimeIsFirstAskedWhileProcuringAgainStillFits() {
        assertThat(LIVES.stream().flatMap(life -> life.firstAsked.stream()))
                .hasSizeGreaterThan(2_000)
                .allSatisfy(first -> assertThat(first.askedOn).isBefore(first.reprocureBy));
    }

    @Test
    void noContractEndsInSilence() {
        for (Life life : LIVES) {
            ContractHistory history = life.contract.history();
            history.outcomes().forEach((end, outcome) -> {
                boolean asked = history.prompts().stream()
                        .anyMatch(prompt -> prompt.aboutEnd().equals(end));
                assertThat(asked || life.accredited).as(life.toString()).isTrue();
                assertThat(outcome.answered() || outcome.outcome() == EndResult.EXCEPTION)
                        .as(life.toString())
                        .isTrue();
            });
        }
    }

    @Test
    void theCommitteesAreThoseOfTheCalendarWhereThereIsOne() {
        LastDays lastDays = FreshTable.lastDays(YearsOfMeetings.calendar(FIRST_DAY, LAST_DAY.plusYears(2)));
        assertThat(lastDays.of(endingIn2030("nottingham")).reprocure())
                .anyMatch(step -> step.source().startsWith("Contracts Committee meets on") && !step.assumed());
        assertThat(lastDays.of(endingIn2030("nottinghamshire")).reprocure())
                .anyMatch(step -> step.source().startsWith("No meetings are recorded") && step.assumed());
    }

    private static EndOfTerm endingIn2030(String council) {
        LocalDate end = LocalDate.of(2030, 6, 30);
        return new EndOfTerm(council, end, end, ContractTerms.NONE, ProcedureKind.OPEN, null);
    }

    private record FirstAsked(LocalDate askedOn, LocalDate reprocureBy) {}

    /** One contract, and the people around it. */
    private static final class Life {

        private final Random chance;
        private final LastDays lastDays;
        private final Contract contract;
        private final boolean accredited;
        private final LocalDate watchedFrom;
        private final ProcedureKind procedure;
        private final @Nullable Money value;
        private final List<LocalDate> reopenedOn = new ArrayList<>();
        private final List<FirstAsked> firstAsked = new ArrayList<>();
        private LocalDate today;
        private @Nullable LocalDate decisionOn;
        private LocalDate proposedEnd = LAST_DAY;

        Life(int number, Random chance, LastDays lastDays) {
            this.chance = chance;
            this.lastDays = lastDays;
            LocalDate start = FIRST_DAY.plusDays(chance.nextInt(365 * 9));
            int initial = 6 + chance.nextInt(79);
            List<Integer> options = Stream.generate(() -> 6 + chance.nextInt(43))
                    .limit(chance.nextInt(4))
                    .toList();
            int all = initial + options.stream().mapToInt(Integer::intValue).sum();
            LocalDate end = TermLength.lastDay(start, initial);
            NoticePeriod notice = chance.nextBoolean()
                    ? new NoticePeriod(1 + chance.nextInt(6), NoticePeriod.Unit.MONTHS, chance.nextBoolean())
                    : null;
            accredited = chance.nextInt(20) == 0;
            ProcedureKind[] kinds = ProcedureKind.values();
            procedure = kinds[chance.nextInt(kinds.length)];
            value = chance.nextBoolean() ? Money.of(String.valueOf(chance.nextInt(5_000_000))) : null;
            watchedFrom = chance.nextInt(5) == 0
                    ? start.plusDays(chance.nextInt(1 + (int) (end.toEpochDay() - start.toEpochDay())))
                    : start;
            today = watchedFrom;
            contract = Contract.registered(
                    "PT-2020-OLD-" + number,
                    new NewContract(
                            new CaseReference("PT-2020"),
                            "Contract " + number,
                            "SUP-1",
                            start,
                            end,
                            TermLength.lastDay(start, all),
                            null,
                            "",
                            accredited ? ContractOrigin.ACCREDITED : ContractOrigin.REGISTERED,
                            accredited ? "PT-2020-A-" + number : "",
                            new ContractTerms(options, notice, null),
                            ContractParticulars.NONE),
                    MANAGER,
                    today);
            plan();
        }

        private void plan() {
            if (accredited) {
                return;
            }
            EndOfTerm about = new EndOfTerm(
                    chance.nextBoolean() ? "nottingham" : "nottinghamshire",
                    contract.endsOn(),
                    contract.term().ceilingEnd(),
                    contract.term().terms(),
                    procedure,
                    value);
            EndPlan plan = LastDays.plan(about, lastDays.of(about));
            contract.term().question().plan(plan);
            LocalDate first = plan.promptDays().days().get(0);
            if (!first.isBefore(today)) {
                firstAsked.add(new FirstAsked(first, plan.reprocureBy()));
            }
        }

        void live() {
            while (contract.status() == ContractStatus.SIGNED) {
                LocalDate next = nextDay();
                if (next.isAfter(LAST_DAY)) {
                    return;
                }
                today = next.isAfter(today) ? next : today;
                if (contract.isOver(today)) {
                    lateSignatureIsRefused();
                    contract.end(today);
                } else if (decisionOn != null && !today.isBefore(decisionOn)) {
                    theAuthoritySpeaks();
                } else {
                    contract.prompt(today);
                    answer();
                }
            }
        }

        private LocalDate nextDay() {
            return Stream.of(
                            contract.promptDay(LADDER),
                            Optional.ofNullable(decisionOn),
                            Optional.of(contract.endsOn().plusDays(1)))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private void answer() {
            switch (chance.nextInt(10)) {
                case 0, 1, 2 -> propose();
                case 3 -> contract.answer(EndResult.RE_TENDERED, "procured again", MANAGER);
                case 4 -> contract.answer(EndResult.ENDED, "not needed any more", MANAGER);
                case 5 -> contract.answer(EndResult.EXCEPTION, "holding over", MANAGER);
                default -> {
                    // Nobody answers this time.
                }
            }
        }

        private void propose() {
            LocalDate wanted = contract.term()
                    .nextOption()
                    .orElse(contract.endsOn().plusMonths(1 + chance.nextInt(30)))
                    .plusDays(chance.nextInt(10) == 0 ? chance.nextInt(2000) : 0);
            try {
                proposedEnd = contract.refuseUnlessExtendable(wanted, "good service", today);
                contract.awaitAnswer();
                decisionOn = today.plusDays(chance.nextInt(200));
            } catch (Refusal pastTheCeiling) {
                assertThat(wanted).isAfter(contract.term().ceilingEnd());
            }
        }

        private void theAuthoritySpeaks() {
            decisionOn = null;
            if (chance.nextInt(5) == 0) {
                contract.askAgain(today, "refused");
                reopenedOn.add(today);
            } else {
                contract.extend(proposedEnd, "good service", MANAGER, today);
                plan();
            }
        }

        private void lateSignatureIsRefused() {
            if (decisionOn != null) {
                assertThat(catchThrowable(() -> contract.extend(proposedEnd, "good service", MANAGER, today)))
                        .hasMessageContaining("cannot be taken up after expiry");
            }
        }

        @Override
        public String toString() {
            return "contract %s of seed %d".formatted(contract.reference(), SEED);
        }
    }
}
