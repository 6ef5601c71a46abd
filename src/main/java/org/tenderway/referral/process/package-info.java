/**
 * The doors between the engine and referrals. Every task is a placement officer's; its form has these fields.
 *
 * <ul>
 *   <li>{@code referral-offer}, one request such as {@code HC-2018-Q0001}: {@code recordAnswer} (offer, answer
 *       accept|refuse, reasonCode, reason), {@code arrangePlacement} (decision place|offerAgain, kind, workingAge,
 *       rateBasis, startsOn, endsOn, reason), {@code handOver} (decision handOver|offerAgain, purchasingReference, note)
 *   <li>{@code referral-placement}, one placement such as {@code HC-2018-Q0001-P1}: {@code resolveStart} (newStart,
 *       reason), {@code reviewStay} (decision moveOn|extend|permanent, newEnd, reason, authority)
 *   <li>{@code referral-moves}, one contract that ends early: {@code planMoves} (note), which refuses until every
 *       placement with the contract has its plan ({@code PlacementLife.planMove})
 * </ul>
 *
 * A request comes in through {@code Referrals.receive}, somebody is placed without an offer through
 * {@code Placing.placeDirectly}, and a placement ends through {@code PlacementLife.end}.
 */
@NullMarked
package org.tenderway.referral.process;

import org.jspecify.annotations.NullMarked;
