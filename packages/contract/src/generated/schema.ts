// Generated from openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is asking, at which level, for which customer numbers, and which operations are allowed.
         * @description Answers 200 for everybody; a caller without credentials is told that the level is `anonymous`.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices and credit notes of the caller's customer numbers, a page at a time.
         * @description Filters are combined with *and*; the values of one repeated filter with *or*. `count` and `totals` describe
         *     everything that matches the filter, not the page. A cursor stays valid for at least 15 minutes, is stable while
         *     documents are added, and belongs to the filter and sort it was made for.
         */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice or credit note with lines, VAT, payments and links. */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that belongs to an invoice or credit note, such as the UBL original or a PDF. */
        get: operations["getInvoiceDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{country}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How to reach the support desk of a country.
         * @description Public. Texts come in the language that `Accept-Language` asks for, where the country has it.
         */
        get: operations["getContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description The closed list of problem types, and the status that each comes with.
         *
         *     - `invalid` 400: a parameter or the body is not as the contract says; `errors` names each place.
         *     - `unauthenticated` 401: the request carries no credentials.
         *     - `expired` 401: the credentials were good once; a new session may be asked for.
         *     - `denied` 403: the caller is known, and may not do this.
         *     - `notEntitled` 403: the caller has no access to a customer number yet.
         *     - `notFound` 404: there is no such thing, or it is not the caller's.
         *     - `methodNotAllowed` 405: the path exists, the method does not.
         *     - `tooLarge` 413: the body or a file is larger than the contract allows.
         *     - `limited` 429: too many requests; `Retry-After` says when to come back.
         *     - `serverError` 500: the server failed; nothing was changed.
         * @enum {string}
         */
        ProblemType: "urn:problem-type:csol:invalid" | "urn:problem-type:csol:unauthenticated" | "urn:problem-type:csol:expired" | "urn:problem-type:csol:denied" | "urn:problem-type:csol:notEntitled" | "urn:problem-type:csol:notFound" | "urn:problem-type:csol:methodNotAllowed" | "urn:problem-type:csol:tooLarge" | "urn:problem-type:csol:limited" | "urn:problem-type:csol:serverError";
        /** @description RFC 9457 problem details. */
        Problem: {
            type: components["schemas"]["ProblemType"];
            /** @description Short and the same for every problem of this type, in English; clients show texts of their own. */
            title: string;
            status: number;
            /** @description What is special about this one, in English, without personal data. */
            detail?: string;
            instance?: string;
            /** @description The same as `X-Request-Id`. */
            requestId: string;
            errors?: components["schemas"]["FieldError"][];
        };
        FieldError: {
            /** @description JSON pointer (RFC 6901) into the body, or `/query/<name>` or `/path/<name>` for a parameter. */
            pointer: string;
            detail: string;
        };
        /** @description An exact amount. The number of decimals is at least the minor unit of the currency. */
        Money: {
            /** @example -1234.50 */
            amount: string;
            currency: components["schemas"]["CurrencyCode"];
        };
        /** @description ISO 4217 alphabetic code. */
        CurrencyCode: string;
        /**
         * Format: date
         * @description A day without a time or zone, `YYYY-MM-DD`.
         */
        CalendarDate: string;
        Session: {
            /**
             * @description anonymous: nobody is signed in. guest: a look-up without an account. registered: signed in, access to a
             *     customer number not granted yet. entitled: may see the documents of `customers`.
             * @enum {string}
             */
            level: "anonymous" | "guest" | "registered" | "entitled";
            user?: {
                displayName: string;
                email?: string;
            };
            customers: components["schemas"]["Customer"][];
            /** @description The `operationId`s that this caller may use. */
            operations: string[];
            /** @description For guests, how many look-ups remain. */
            guest?: {
                remainingLookups: number;
            };
            /** Format: date-time */
            expiresAt?: string;
        };
        /** @description A customer number (account) and the company it stands for. */
        Customer: {
            customerNumber: string;
            name: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
        };
        /** @enum {string} */
        InvoiceKind: "invoice" | "creditNote";
        /** @enum {string} */
        InvoiceCategory: "maintenance" | "education" | "hardware" | "software" | "services" | "financing" | "other";
        /**
         * @description open: nothing paid, not yet due. partlyPaid: something paid, not yet due. paid: nothing left to pay. overdue: something left to
         *     pay after the due date. disputed: the customer questions it. credited: a credit note has settled it. For a credit
         *     note: open while some of it is unused, paid once it is used up or paid out.
         * @enum {string}
         */
        InvoiceStatus: "open" | "partlyPaid" | "paid" | "overdue" | "disputed" | "credited";
        /**
         * @description belgianOgm: OGM/VCS, 12 digits, modulo 97. swedishOcr: OCR, Luhn. iso11649: creditor reference RF. free: anything else.
         * @enum {string}
         */
        PaymentReferenceScheme: "belgianOgm" | "swedishOcr" | "iso11649" | "free";
        PaymentReference: {
            scheme: components["schemas"]["PaymentReferenceScheme"];
            /** @description As a person writes it, for example `+++010/8068/17183+++`. */
            value: string;
        };
        /** @description What a row of the list shows. */
        InvoiceSummary: {
            id: string;
            kind: components["schemas"]["InvoiceKind"];
            /** @description The number that is printed on the document. */
            number: string;
            category: components["schemas"]["InvoiceCategory"];
            customerNumber: string;
            customerName?: string;
            issueDate: components["schemas"]["CalendarDate"];
            dueDate?: components["schemas"]["CalendarDate"];
            /** @description Total with VAT; negative for a credit note. */
            gross: components["schemas"]["Money"];
            /** @description What is left to pay; negative where the customer has it to their credit. */
            open: components["schemas"]["Money"];
            status: components["schemas"]["InvoiceStatus"];
            orderNumber?: string;
            purchaseOrderNumber?: string;
        };
        InvoicePage: {
            items: components["schemas"]["InvoiceSummary"][];
            page: components["schemas"]["Page"];
            /** @description How many documents match the filter. */
            count: number;
            /** @description One entry per currency of the matching documents, in the order of the codes. */
            totals: components["schemas"]["InvoiceTotals"][];
        };
        Page: {
            limit: number;
            /** @description Cursor of the next page; missing on the last one. */
            next?: string;
        };
        InvoiceTotals: {
            currency: components["schemas"]["CurrencyCode"];
            count: number;
            gross: components["schemas"]["Money"];
            open: components["schemas"]["Money"];
            /** @description The part of `open` that is past its due date. */
            overdue: components["schemas"]["Money"];
        };
        /** @description A document with everything that is known of it. */
        InvoiceDetail: components["schemas"]["InvoiceSummary"] & {
            /** @description Total without VAT. */
            net: components["schemas"]["Money"];
            vatTotal: components["schemas"]["Money"];
            vat: components["schemas"]["VatRow"][];
            /** @description Paid before the document was issued. */
            prepaid?: components["schemas"]["Money"];
            /** @description Added to reach the payable amount. */
            rounding?: components["schemas"]["Money"];
            /** @description What the document asks for; gross less prepaid plus rounding. */
            payable?: components["schemas"]["Money"];
            /** @description Payments applied since the document was issued. */
            paid: components["schemas"]["Money"];
            /** @description Credit notes applied. */
            credited?: components["schemas"]["Money"];
            paymentReference?: components["schemas"]["PaymentReference"];
            paymentAccounts?: components["schemas"]["PaymentAccount"][];
            paymentTerms?: string;
            contractNumber?: string;
            period?: components["schemas"]["Period"];
            seller: components["schemas"]["Party"];
            buyer: components["schemas"]["Party"];
            notes?: string[];
            dispute?: {
                since: components["schemas"]["CalendarDate"];
                reason: string;
            };
            lines: components["schemas"]["InvoiceLine"][];
            /** @description Documents and payments that belong together with this one, in both directions. */
            links: components["schemas"]["InvoiceLink"][];
            /** @description Files for download. */
            documents: components["schemas"]["InvoiceDocument"][];
            /** @description Where the e-invoice is. */
            delivery?: {
                /** @enum {string} */
                channel: "peppol" | "email" | "paper" | "portal";
                /** @enum {string} */
                state: "pending" | "delivered" | "failed";
                /** Format: date-time */
                at?: string;
            };
        };
        VatRow: {
            /** @description UNCL5305 code: S standard, Z zero, E exempt, AE reverse charge, O outside the scope, … */
            category?: string;
            /** @description Percent as a decimal string, for example `21` or `5.5`. */
            rate: string;
            taxable: components["schemas"]["Money"];
            amount: components["schemas"]["Money"];
            exemptionReason?: string;
        };
        PaymentAccount: {
            /** @description IBAN or national account number. */
            account: string;
            bic?: string;
            name?: string;
        };
        Period: {
            from?: components["schemas"]["CalendarDate"];
            to?: components["schemas"]["CalendarDate"];
        };
        Party: {
            name: string;
            vatNumber?: string;
            registrationNumber?: string;
            /** @description Lines as they are printed, without the country. */
            address?: string[];
            /** @description ISO 3166-1 alpha-2. */
            country?: string;
            email?: string;
        };
        InvoiceLine: {
            number: string;
            description: string;
            /** @description The seller's number for what is billed. */
            itemNumber?: string;
            /** @description Decimal string. */
            quantity?: string;
            /** @description UN/ECE Recommendation 20 code. */
            unit?: string;
            unitPrice?: components["schemas"]["Money"];
            net: components["schemas"]["Money"];
            vatRate?: string;
            period?: components["schemas"]["Period"];
            serialNumbers?: string[];
            /** @description Machine type and model, for example `9040-MR9`. */
            machine?: string;
            contractNumber?: string;
            orderNumber?: string;
        };
        InvoiceLink: {
            /** @enum {string} */
            type: "invoice" | "creditNote" | "payment" | "order" | "contract";
            /** @description Public id where the linked thing has one that this caller may open. */
            id?: string;
            number: string;
            date?: components["schemas"]["CalendarDate"];
            amount?: components["schemas"]["Money"];
            /**
             * @description For a payment: made or pending.
             * @enum {string}
             */
            state?: "made" | "pending";
        };
        InvoiceDocument: {
            id: string;
            fileName: string;
            mediaType: string;
            /** @description Bytes. */
            size: number;
        };
        /** @description The contact points of a country's support desk. */
        Contacts: {
            country: string;
            /** @description What the desk is called. */
            name: string;
            /** @description IANA zone that the hours are written in. */
            timeZone: string;
            /** @description ISO 3166-1 alpha-2 code of the country whose desk answers, where it is another one. */
            servedBy?: string;
            /** Format: uri */
            url?: string;
            /** @description BCP 47 tags of the languages spoken. */
            languages?: string[];
            lines: components["schemas"]["ContactLine"][];
            email?: string;
            address?: string[];
            haveAtHand?: ("customerNumber" | "orderConfirmationNumber" | "contractNumber" | "invoiceNumber")[];
            /** @description The publication that the facts are from. */
            source?: {
                title: string;
                /** @description Missing where the publication bears none. */
                year?: number;
            };
        };
        ContactLine: {
            /** @enum {string} */
            type: "phone" | "fax";
            /** @enum {string} */
            audience?: "commercial" | "stateAndLocal" | "federal" | "partner";
            /** @enum {string} */
            subject?: "hardware" | "software" | "pc" | "hardDisk" | "licenceKeys" | "parts";
            /** @description E.164, for example `+3222252345`. */
            number: string;
            /** @description The number as the country publishes it. */
            display: string;
            /** @description The number with letters, for example `1 866 880-CSOL`. */
            vanity?: string;
            tollFree?: boolean;
            hours?: components["schemas"]["OpeningSpan"][];
        };
        /** @description A span of opening hours in the desk's time zone. */
        OpeningSpan: {
            /** @description ISO weekdays, 1 is Monday. */
            days: number[];
            from: string;
            to: string;
        };
    };
    responses: {
        /** @description The caller's copy is current. */
        NotModified: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A parameter or the body is not as the contract says; `errors` names each place. */
        Invalid: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No credentials, or expired ones. */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller is known, and may not do this. */
        Denied: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or it is not the caller's. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. */
        Limited: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server failed; nothing was changed. */
        ServerError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The public, random id of the document; never its number. */
        InvoiceId: string;
        /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
        RequestId: string;
        /** @description ETag of the answer that the caller already has. */
        IfNoneMatch: string;
        /** @description How many items a page holds at most. */
        Limit: number;
        /** @description `page.next` of the page before. Opaque. */
        Cursor: string;
    };
    requestBodies: never;
    headers: {
        /** @description Names this request; quote it to the support desk. */
        RequestId: string;
        /** @description Strong validator of this answer. */
        ETag: string;
        /** @description Seconds to wait, or an HTTP date. */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @description Part of a document number, order number, purchase-order number or payment reference; letter case does not matter. */
                q?: string;
                /** @description Which date `from` and `to` look at. */
                dateField?: "issueDate" | "dueDate";
                /** @description First day of the period, inclusive. */
                from?: components["schemas"]["CalendarDate"];
                /** @description Last day of the period, inclusive. */
                to?: components["schemas"]["CalendarDate"];
                /** @description Any of these kinds. */
                kind?: components["schemas"]["InvoiceKind"][];
                /** @description Any of these categories. */
                category?: components["schemas"]["InvoiceCategory"][];
                /** @description Any of these statuses. */
                status?: components["schemas"]["InvoiceStatus"][];
                /** @description Any of these customer numbers. One that is not the caller's matches nothing. */
                customerNumber?: string[];
                /** @description Any of these currencies. */
                currency?: components["schemas"]["CurrencyCode"][];
                /**
                 * @description Sort keys, most important first, separated by commas; a leading `-` sorts downwards. Documents that are equal
                 *     under the keys come in the order of their ids, so that pages never overlap.
                 */
                sort?: string;
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `page.next` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of documents. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The public, random id of the document; never its number. */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDetail"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getInvoiceDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The public, random id of the document; never its number. */
                invoiceId: components["parameters"]["InvoiceId"];
                /** @description The id of the file, from the `documents` of the invoice. */
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, always as a download that cannot render in the page. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    /** @description `attachment` with `filename*`. */
                    "Content-Disposition"?: string;
                    /** @description Always `nosniff`. */
                    "X-Content-Type-Options"?: "nosniff";
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/xml": string;
                    "application/octet-stream": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description ISO 3166-1 alpha-2 code, letter case does not matter. */
                country: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact points. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contacts"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
}
