package org.tenderway.vocabulary;

/**
 * What a business key stands for: the case it belongs to and the words that name it, such as "Lot 6 Rushcliffe, lead".
 *
 * @param page where a person reads about it; the page of its case unless it has one of its own
 */
public record CaseSubject(String key, CaseReference caseReference, String title, String page) {

    public CaseSubject(String key, CaseReference caseReference, String title) {
        this(key, caseReference, title, "/cases/" + caseReference.value());
    }
}
