package org.tenderway.vocabulary;

/** What a business key stands for: the case it belongs to and the words that name it, such as "Lot 6 Rushcliffe, lead". */
public record CaseSubject(String key, CaseReference caseReference, String title) {}
