package org.tenderway.supplier;

/** An organisation as others may see it. */
public record SupplierView(String reference, String name, String email) {}
