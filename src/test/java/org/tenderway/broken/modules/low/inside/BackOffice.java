package org.tenderway.broken.modules.low.inside;

public class BackOffice {}
