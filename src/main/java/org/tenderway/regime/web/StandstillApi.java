package org.tenderway.regime.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenderway.regime.StandstillAnswer;
import org.tenderway.regime.StandstillDuty;
import org.tenderway.regime.Standstills;
import org.tenderway.regime.TypedStandstill;

/** Counts a standstill for anybody who asks. */
@RestController
@Tag(name = "Calculators", description = "Dates that officers and machines can ask for before they act; no sign-in")
class StandstillApi {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Standstills standstills;

    StandstillApi(Standstills standstills) {
        this.standstills = standstills;
    }

    @GetMapping(path = "/api/v1/standstill", produces = "application/json")
    @Operation(
            summary = "When a standstill ends and when signing is first lawful",
            description = "A stated end longer than the minimum binds; a shorter one is refused with 422.")
    @ApiResponse(responseCode = "200", description = "The counted standstill")
    @ApiResponse(responseCode = "422", description = "The question is unlawful or unreadable; the detail says why")
    Counted standstill(
            @Parameter(
                            description = "The law that governs the procurement",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "PCR2015",
                                                "PA2023",
                                                "PA2023-LT",
                                                "PSR",
                                                "BELOW_THRESHOLD"
                                            }))
                    @RequestParam(required = false)
                    @Nullable
                    String regime,
            @Parameter(
                            description =
                                    "How the period was started. PCR2015: ELECTRONIC, POST, MIXED, VEAT, CALL_OFF."
                                            + " PA2023: UK6, CALL_OFF, UK10 (a contract change notice that states a voluntary"
                                            + " standstill). PA2023-LT: UK6, CALL_OFF, USER_CHOICE. PSR: INTENTION_NOTICE,"
                                            + " FURTHER_DECISION (start is the day on which the last further decision after"
                                            + " representations was communicated), DIRECT_AWARD_A_B. BELOW_THRESHOLD: none.",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "ELECTRONIC",
                                                "POST",
                                                "MIXED",
                                                "UK6",
                                                "UK10",
                                                "VEAT",
                                                "CALL_OFF",
                                                "USER_CHOICE",
                                                "INTENTION_NOTICE",
                                                "FURTHER_DECISION",
                                                "DIRECT_AWARD_A_B"
                                            }))
                    @RequestParam(required = false)
                    @Nullable
                    String channel,
            @Parameter(
                            description =
                                    "Local day of the last sending or of publication (POST: of posting; MIXED: of the"
                                            + " e-mail; where nothing is owed: of the decision), as 2018-05-31")
                    @RequestParam(required = false)
                    @Nullable
                    String start,
            @Parameter(description = "The end that the letter or notice states")
                    @RequestParam(required = false)
                    @Nullable
                    String statedEnd,
            @Parameter(description = "POST and MIXED: the day on which the last posted letter was received")
                    @RequestParam(required = false)
                    @Nullable
                    String lastReceipt,
            @Parameter(description = "MIXED: the day on which the last letter was posted; the start if left out")
                    @RequestParam(required = false)
                    @Nullable
                    String postSent,
            @Parameter(
                            description = "PCR2015 only; the cautious default is ANY_PART_OF_UK",
                            schema = @Schema(allowableValues = {"ANY_PART_OF_UK", "ENGLAND_AND_WALES"}))
                    @RequestParam(required = false)
                    @Nullable
                    String calendar) {
        var typed = new TypedStandstill(regime, channel, start, statedEnd, lastReceipt, postSent, calendar);
        return Counted.of(standstills.answer(typed.question()));
    }

    /**
     * The answer as machines read it.
     *
     * @param endsAt the instant at which the period is over: midnight in London at the end of the last day
     */
    record Counted(
            StandstillDuty duty,
            @Nullable LocalDate endsOn,
            LocalDate firstSigningDate,
            @Nullable Instant endsAt,
            List<String> steps,
            String source) {

        static Counted of(StandstillAnswer answer) {
            LocalDate last = answer.endsOn();
            return new Counted(
                    answer.duty(),
                    last,
                    answer.firstSigningDate(),
                    last == null ? null : last.plusDays(1).atStartOfDay(LONDON).toInstant(),
                    answer.steps(),
                    answer.source());
        }
    }
}
