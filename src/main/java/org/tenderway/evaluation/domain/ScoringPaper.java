package org.tenderway.evaluation.domain;

import java.util.Map;
import java.util.SortedMap;
import org.tenderway.bid.OpenedBids;

/**
 * What lies beside a sheet.
 *
 * @param scales what each score means, by question; empty where the tender describes none
 * @param answers the opened answers by bid; none for bids without contents
 */
public record ScoringPaper(Map<String, SortedMap<Integer, String>> scales, Map<String, OpenedBids.Answers> answers) {}
