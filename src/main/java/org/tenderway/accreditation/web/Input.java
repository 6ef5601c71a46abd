package org.tenderway.accreditation.web;

/** One input of a page: its name, what stands in it and what is wrong with it. */
record Input(String field, String text, String error) {}
