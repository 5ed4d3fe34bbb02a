/**
 * Official codes of industries: sectors and subsectors of NAICS 2022, major groups of SIC. A longer code begins with the
 * code of the group that it belongs to.
 */

function codes(text: string): readonly (readonly [code: string, label: string])[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
}

export const NAICS = codes(`
  11 Agriculture, Forestry, Fishing and Hunting
  111 Crop Production
  112 Animal Production and Aquaculture
  113 Forestry and Logging
  114 Fishing, Hunting and Trapping
  115 Support Activities for Agriculture and Forestry
  21 Mining, Quarrying, and Oil and Gas Extraction
  211 Oil and Gas Extraction
  212 Mining (except Oil and Gas)
  213 Support Activities for Mining
  22 Utilities
  221 Utilities
  23 Construction
  236 Construction of Buildings
  237 Heavy and Civil Engineering Construction
  238 Specialty Trade Contractors
  31 Manufacturing
  32 Manufacturing
  33 Manufacturing
  311 Food Manufacturing
  312 Beverage and Tobacco Product Manufacturing
  313 Textile Mills
  314 Textile Product Mills
  315 Apparel Manufacturing
  316 Leather and Allied Product Manufacturing
  321 Wood Product Manufacturing
  322 Paper Manufacturing
  323 Printing and Related Support Activities
  324 Petroleum and Coal Products Manufacturing
  325 Chemical Manufacturing
  326 Plastics and Rubber Products Manufacturing
  327 Nonmetallic Mineral Product Manufacturing
  331 Primary Metal Manufacturing
  332 Fabricated Metal Product Manufacturing
  333 Machinery Manufacturing
  334 Computer and Electronic Product Manufacturing
  335 Electrical Equipment, Appliance, and Component Manufacturing
  336 Transportation Equipment Manufacturing
  337 Furniture and Related Product Manufacturing
  339 Miscellaneous Manufacturing
  42 Wholesale Trade
  423 Merchant Wholesalers, Durable Goods
  424 Merchant Wholesalers, Nondurable Goods
  425 Wholesale Trade Agents and Brokers
  44 Retail Trade
  45 Retail Trade
  441 Motor Vehicle and Parts Dealers
  444 Building Material and Garden Equipment and Supplies Dealers
  445 Food and Beverage Retailers
  449 Furniture, Home Furnishings, Electronics, and Appliance Retailers
  455 General Merchandise Retailers
  456 Health and Personal Care Retailers
  457 Gasoline Stations and Fuel Dealers
  458 Clothing, Clothing Accessories, Shoe, and Jewelry Retailers
  459 Sporting Goods, Hobby, Musical Instrument, Book, and Miscellaneous Retailers
  48 Transportation and Warehousing
  49 Transportation and Warehousing
  481 Air Transportation
  482 Rail Transportation
  483 Water Transportation
  484 Truck Transportation
  485 Transit and Ground Passenger Transportation
  486 Pipeline Transportation
  487 Scenic and Sightseeing Transportation
  488 Support Activities for Transportation
  491 Postal Service
  492 Couriers and Messengers
  493 Warehousing and Storage
  51 Information
  512 Motion Picture and Sound Recording Industries
  513 Publishing Industries
  516 Broadcasting and Content Providers
  517 Telecommunications
  518 Computing Infrastructure Providers, Data Processing, Web Hosting, and Related Services
  519 Web Search Portals, Libraries, Archives, and Other Information Services
  52 Finance and Insurance
  521 Monetary Authorities-Central Bank
  522 Credit Intermediation and Related Activities
  523 Securities, Commodity Contracts, and Other Financial Investments and Related Activities
  524 Insurance Carriers and Related Activities
  525 Funds, Trusts, and Other Financial Vehicles
  53 Real Estate and Rental and Leasing
  531 Real Estate
  532 Rental and Leasing Services
  533 Lessors of Nonfinancial Intangible Assets (except Copyrighted Works)
  54 Professional, Scientific, and Technical Services
  541 Professional, Scientific, and Technical Services
  55 Management of Companies and Enterprises
  551 Management of Companies and Enterprises
  56 Administrative and Support and Waste Management and Remediation Services
  561 Administrative and Support Services
  562 Waste Management and Remediation Services
  61 Educational Services
  611 Educational Services
  62 Health Care and Social Assistance
  621 Ambulatory Health Care Services
  622 Hospitals
  623 Nursing and Residential Care Facilities
  624 Social Assistance
  71 Arts, Entertainment, and Recreation
  711 Performing Arts, Spectator Sports, and Related Industries
  712 Museums, Historical Sites, and Similar Institutions
  713 Amusement, Gambling, and Recreation Industries
  72 Accommodation and Food Services
  721 Accommodation
  722 Food Services and Drinking Places
  81 Other Services (except Public Administration)
  811 Repair and Maintenance
  812 Personal and Laundry Services
  813 Religious, Grantmaking, Civic, Professional, and Similar Organizations
  814 Private Households
  92 Public Administration
  921 Executive, Legislative, and Other General Government Support
  922 Justice, Public Order, and Safety Activities
  923 Administration of Human Resource Programs
  924 Administration of Environmental Quality Programs
  925 Administration of Housing Programs, Urban Planning, and Community Development
  926 Administration of Economic Programs
  927 Space Research and Technology
  928 National Security and International Affairs
`);

export const SIC = codes(`
  01 Agricultural Production - Crops
  02 Agricultural Production - Livestock and Animal Specialties
  07 Agricultural Services
  08 Forestry
  09 Fishing, Hunting and Trapping
  10 Metal Mining
  12 Coal Mining
  13 Oil and Gas Extraction
  14 Mining and Quarrying of Nonmetallic Minerals, except Fuels
  15 Building Construction - General Contractors and Operative Builders
  16 Heavy Construction, except Building Construction - Contractors
  17 Construction - Special Trade Contractors
  20 Food and Kindred Products
  21 Tobacco Products
  22 Textile Mill Products
  23 Apparel and Other Finished Products Made from Fabrics and Similar Materials
  24 Lumber and Wood Products, except Furniture
  25 Furniture and Fixtures
  26 Paper and Allied Products
  27 Printing, Publishing and Allied Industries
  28 Chemicals and Allied Products
  29 Petroleum Refining and Related Industries
  30 Rubber and Miscellaneous Plastics Products
  31 Leather and Leather Products
  32 Stone, Clay, Glass, and Concrete Products
  33 Primary Metal Industries
  34 Fabricated Metal Products, except Machinery and Transportation Equipment
  35 Industrial and Commercial Machinery and Computer Equipment
  36 Electronic and Other Electrical Equipment and Components, except Computer Equipment
  37 Transportation Equipment
  38 Measuring, Analyzing and Controlling Instruments; Photographic, Medical and Optical Goods; Watches and Clocks
  39 Miscellaneous Manufacturing Industries
  40 Railroad Transportation
  41 Local and Suburban Transit and Interurban Highway Passenger Transportation
  42 Motor Freight Transportation and Warehousing
  43 United States Postal Service
  44 Water Transportation
  45 Transportation by Air
  46 Pipelines, except Natural Gas
  47 Transportation Services
  48 Communications
  49 Electric, Gas and Sanitary Services
  50 Wholesale Trade - Durable Goods
  51 Wholesale Trade - Nondurable Goods
  52 Building Materials, Hardware, Garden Supply, and Mobile Home Dealers
  53 General Merchandise Stores
  54 Food Stores
  55 Automotive Dealers and Gasoline Service Stations
  56 Apparel and Accessory Stores
  57 Home Furniture, Furnishings, and Equipment Stores
  58 Eating and Drinking Places
  59 Miscellaneous Retail
  60 Depository Institutions
  61 Nondepository Credit Institutions
  62 Security and Commodity Brokers, Dealers, Exchanges, and Services
  63 Insurance Carriers
  64 Insurance Agents, Brokers and Service
  65 Real Estate
  67 Holding and Other Investment Offices
  70 Hotels, Rooming Houses, Camps, and Other Lodging Places
  72 Personal Services
  73 Business Services
  75 Automotive Repair, Services and Parking
  76 Miscellaneous Repair Services
  78 Motion Pictures
  79 Amusement and Recreation Services
  80 Health Services
  81 Legal Services
  82 Educational Services
  83 Social Services
  84 Museums, Art Galleries, and Botanical and Zoological Gardens
  86 Membership Organizations
  87 Engineering, Accounting, Research, Management, and Related Services
  88 Private Households
  89 Services, not elsewhere classified
  91 Executive, Legislative, and General Government, except Finance
  92 Justice, Public Order, and Safety
  93 Public Finance, Taxation, and Monetary Policy
  94 Administration of Human Resource Programs
  95 Administration of Environmental Quality and Housing Programs
  96 Administration of Economic Programs
  97 National Security and International Affairs
  99 Nonclassifiable Establishments
`);
