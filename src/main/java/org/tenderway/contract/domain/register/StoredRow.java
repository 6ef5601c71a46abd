package org.tenderway.contract.domain.register;

/** A row that the register holds already, with its own reference for the contract. */
record StoredRow(String contract, RegisterRow row) {}
