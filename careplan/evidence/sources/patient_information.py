"""What patients are told elsewhere, and overviews of how needling may work: for the patient texts of this library."""

from __future__ import annotations

from careplan.evidence.model import Source

nccih_acupuncture = Source(
    id="nccih_acupuncture",
    title="Acupuncture: In Depth (fact sheet)",
    authors="National Center for Complementary and Integrative Health (USA)",
    year=2016,
    identifier="NCCIH fact sheet",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate; the text read ends within the paragraph on how acupuncture acts",
)

lin_2022_mechanisms = Source(
    id="lin_2022_mechanisms",
    title="Understandings of acupuncture application and mechanisms",
    authors="Lin, Kotha and Chen",
    year=2022,
    identifier="Am J Transl Res 2022;14(3):1469-1481; PMC8991130",
    kind="systematic-review",
    identifier_verified="page",
    note="narrative review; abstract read",
)

lund_2016_mechanisms = Source(
    id="lund_2016_mechanisms",
    title="Mechanisms of acupuncture",
    authors="Lund and Lundeberg",
    year=2016,
    identifier="Acupuncture and Related Therapies 2016",
    kind="systematic-review",
    identifier_verified="page",
    note="condensed overview; abstract and first paragraphs read",
)

nbt_acupuncture = Source(
    id="nbt_acupuncture",
    title="Acupuncture for pain relief (patient information)",
    authors="North Bristol NHS Trust (UK)",
    year=2024,
    identifier="pain clinic leaflet",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate; patient guidance of one provider",
)

medway_acupuncture = Source(
    id="medway_acupuncture",
    title="Acupuncture (patient information)",
    authors="Medway Community Healthcare (UK)",
    year=2024,
    identifier="musculoskeletal physiotherapy page",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate; patient guidance of one provider",
)

burton_physiotherapy = Source(
    id="burton_physiotherapy",
    title="Your physiotherapy appointment (patient information)",
    authors="Burton Hospitals NHS Foundation Trust (UK)",
    year=2018,
    identifier="department page",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate; patient guidance of one provider",
)

sherwood_heat_and_ice = Source(
    id="sherwood_heat_and_ice",
    title="Heat and ice (patient information)",
    authors="Sherwood Forest Hospitals NHS Foundation Trust (UK)",
    year=2024,
    identifier="fracture clinic physiotherapy page",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate; patient guidance of one provider, written for injuries",
)

cuh_tens = Source(
    id="cuh_tens",
    title="Advice on using a transcutaneous electrical nerve stimulation (TENS) machine (patient information)",
    authors="Cambridge University Hospitals NHS Foundation Trust (UK)",
    year=2024,
    identifier="patient information A-Z",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate; patient guidance of one provider",
)

dudley_tens = Source(
    id="dudley_tens",
    title="TENS machine (patient information)",
    authors="The Dudley Group NHS Foundation Trust (UK)",
    year=2024,
    identifier="pain management leaflet",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate; patient guidance of one provider",
)

tavistock_cbt = Source(
    id="tavistock_cbt",
    title="Cognitive behavioural therapy (patient information)",
    authors="Tavistock and Portman NHS Foundation Trust (UK)",
    year=2024,
    identifier="treatments page",
    kind="expert-consensus",
    identifier_verified="page",
    note="publication year approximate; patient guidance of one provider, about CBT in general and not for pain",
)
