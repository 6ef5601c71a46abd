package org.tenderway.notification.domain;

/**
 * Who receives a letter.
 *
 * @param reference of the supplier, or the user id
 */
record Recipient(String reference, String name, String address) {}
